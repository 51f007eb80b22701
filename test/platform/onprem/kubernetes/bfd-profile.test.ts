import * as onprem from '../../../../lib/platform/onprem';
import { codeOf } from '../../../support/code-of';
import { renderOne } from './metal-lb-chart';

const profile = (props?: onprem.BFDProfileProps) => renderOne((scope) => new onprem.BFDProfile(scope, 'fast', props));

describe('BFDProfile', () => {
  test('leaves to the BGP daemon what is not said', () => {
    expect(profile()).toEqual({
      apiVersion: 'metallb.io/v1beta1',
      kind: 'BFDProfile',
      metadata: { name: 'fast', namespace: 'metallb-system' },
      spec: {},
    });
  });

  test('renders what it was given, under the names of the API', () => {
    const props = { receiveIntervalMillis: 100, transmitIntervalMillis: 200, echoIntervalMillis: 50 };
    const same = { detectMultiplier: 3, echoMode: true, passiveMode: false, minimumTtl: 254 };
    expect(profile({ ...props, ...same }).spec).toEqual({ receiveInterval: 100, transmitInterval: 200, echoInterval: 50, ...same });
  });

  test.each<[keyof onprem.BFDProfileProps, number, number]>([
    ['receiveIntervalMillis', 10, 60000],
    ['transmitIntervalMillis', 10, 60000],
    ['echoIntervalMillis', 10, 60000],
    ['detectMultiplier', 2, 255],
    ['minimumTtl', 1, 254],
  ])('%s lies between %p and %p', (prop, least, most) => {
    const codes = [least - 1, least, most, most + 1].map((value) => codeOf(() => profile({ [prop]: value })));
    expect(codes).toEqual(['NUMBER_OUT_OF_RANGE', undefined, undefined, 'NUMBER_OUT_OF_RANGE']);
  });
});
