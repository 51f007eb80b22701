import { NlbHealthCheck, NlbHttpHealthCheckProps } from '../../../../lib/platform/eks/kubernetes/nlb-health-check';
import { codeOf } from '../../../support/code-of';

describe('NlbHealthCheck', () => {
  test('has numbers that notice a dead pod after twenty seconds', () => {
    const numbers = { intervalSeconds: 10, timeoutSeconds: 5, healthyThreshold: 2, unhealthyThreshold: 2, port: undefined };
    expect(NlbHealthCheck.tcp()).toMatchObject({ protocol: 'tcp', path: undefined, successCodes: undefined, ...numbers });
    expect(NlbHealthCheck.http()).toMatchObject({ protocol: 'http', path: '/', successCodes: '200-399', ...numbers });
    expect(NlbHealthCheck.https({ path: '/up' })).toMatchObject({ protocol: 'https', path: '/up' });
  });

  test.each<[NlbHttpHealthCheckProps, string | undefined]>([
    [{ intervalSeconds: 4 }, 'NUMBER_OUT_OF_RANGE'],
    [{ intervalSeconds: 5 }, undefined],
    [{ intervalSeconds: 300 }, undefined],
    [{ intervalSeconds: 301 }, 'NUMBER_OUT_OF_RANGE'],
    [{ timeoutSeconds: 1 }, 'NUMBER_OUT_OF_RANGE'],
    [{ timeoutSeconds: 2 }, undefined],
    [{ timeoutSeconds: 120, intervalSeconds: 120 }, undefined],
    [{ timeoutSeconds: 121, intervalSeconds: 300 }, 'NUMBER_OUT_OF_RANGE'],
    [{ timeoutSeconds: 11 }, 'PLATFORM_OPTIONS_CONFLICT'],
    [{ healthyThreshold: 1 }, 'NUMBER_OUT_OF_RANGE'],
    [{ healthyThreshold: 10 }, undefined],
    [{ healthyThreshold: 11 }, 'NUMBER_OUT_OF_RANGE'],
    [{ unhealthyThreshold: 1 }, 'NUMBER_OUT_OF_RANGE'],
    [{ unhealthyThreshold: 10 }, undefined],
    [{ unhealthyThreshold: 11 }, 'NUMBER_OUT_OF_RANGE'],
    [{ port: 0 }, 'PORT_INVALID'],
    [{ port: 1 }, undefined],
    [{ port: 65536 }, 'PORT_INVALID'],
    [{ path: 'up' }, 'LOAD_BALANCER_OPTION_INVALID'],
    [{ path: '/a b' }, 'LOAD_BALANCER_OPTION_INVALID'],
    [{ path: `/${'a'.repeat(1023)}` }, undefined],
    [{ path: `/${'a'.repeat(1024)}` }, 'LOAD_BALANCER_OPTION_INVALID'],
    [{ successCodes: '200' }, undefined],
    [{ successCodes: '200-599' }, undefined],
    [{ successCodes: '200-299,404' }, undefined],
    [{ successCodes: '199' }, 'LOAD_BALANCER_OPTION_INVALID'],
    [{ successCodes: '600' }, 'LOAD_BALANCER_OPTION_INVALID'],
    [{ successCodes: '300-200' }, 'LOAD_BALANCER_OPTION_INVALID'],
    [{ successCodes: '200, 201' }, 'LOAD_BALANCER_OPTION_INVALID'],
    [{ successCodes: '2xx' }, 'LOAD_BALANCER_OPTION_INVALID'],
    [{ successCodes: '' }, 'LOAD_BALANCER_OPTION_INVALID'],
  ])('%j: %p', (props, code) => {
    expect(codeOf(() => NlbHealthCheck.http(props))).toBe(code);
    expect(codeOf(() => NlbHealthCheck.https(props))).toBe(code);
  });
});
