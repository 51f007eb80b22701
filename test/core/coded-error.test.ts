import { App } from 'cdk8s';
import { Construct } from 'constructs';
import { inspect } from 'node:util';
import { CodedError, describeFailure, fail, failingAt } from '../../lib/core/coded-error';
import { ERROR_CATALOG } from '../../lib/core/error-catalog';
import { Errors } from '../../lib/core/errors';

const scope = new Construct(new Construct(new App(), 'shop'), 'api');

function thrownBy(action: () => unknown): any {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('the message of a coded error', () => {
  test('says which code, what, where, given, allowed and how to mend it', () => {
    const failure = { scope, what: 'port is no port', given: '70000', allowed: '1 to 65535', fix: 'give another' };
    expect(thrownBy(() => fail('PORT_INVALID', failure)).message).toBe(
      ['PORT_INVALID: port is no port', '  at:      shop/api', '  given:   70000', '  allowed: 1 to 65535', '  fix:     give another'].join(
        '\n',
      ),
    );
  });

  test('leaves out what is not known, and takes the advice of the catalogue', () => {
    expect(thrownBy(() => fail('PORT_INVALID', { what: 'port is no port' })).message).toBe(
      `PORT_INVALID: port is no port\n  fix:     ${ERROR_CATALOG.PORT_INVALID.mend}`,
    );
  });

  test('names no place for the root, which has no path', () => {
    expect(thrownBy(() => fail('PORT_INVALID', { scope: new App(), what: 'x' })).message).not.toContain('at:');
  });

  test('can be had without a throw, for validations that collect', () => {
    const failure = { scope, what: 'port is no port' };
    expect(describeFailure('PORT_INVALID', failure)).toBe(thrownBy(() => fail('PORT_INVALID', failure)).message);
  });
});

describe('an error that nobody catches', () => {
  const error = thrownBy(() => fail('PORT_INVALID', { scope, what: 'port is no port' }));

  test('is an Error with a name of ours and a stack', () => {
    expect(Object.prototype.toString.call(error)).toBe('[object Error]');
    expect(error.name).toBe('KasaneError');
    expect(error.stack).toContain('coded-error.test');
  });

  test('does not print the construct tree that it came from', () => {
    const printed = inspect(error);
    expect(printed).toContain('PORT_INVALID: port is no port');
    expect(printed).not.toMatch(/scope:|\[Node\]|Construct \{/);
  });
});

describe('code that knows no construct', () => {
  test('is given the place by its caller', () => {
    const error = thrownBy(() => failingAt(scope, () => fail('CIDR_INVALID', { what: 'not a block', given: '"x"', fix: 'mend it' })));
    expect(Errors.detailsOf(error)).toEqual({
      code: 'CIDR_INVALID',
      path: 'shop/api',
      what: 'not a block',
      given: '"x"',
      allowed: undefined,
      fix: 'mend it',
    });
  });

  test('keeps a place that it knows better, errors of others, and its result', () => {
    const place = new Construct(scope, 'deeper');
    expect(thrownBy(() => failingAt(scope, () => fail('CIDR_INVALID', { scope: place, what: 'x' }))).path).toBe('shop/api/deeper');
    const other = new TypeError('other');
    expect(
      thrownBy(() =>
        failingAt(scope, () => {
          throw other;
        }),
      ),
    ).toBe(other);
    expect(failingAt(scope, () => 7)).toBe(7);
  });
});

test('coded errors are recognised across copies of the package, and nothing else is taken for one', () => {
  let copy: { fail: typeof fail; CodedError: typeof CodedError } | undefined;
  jest.isolateModules(() => {
    copy = jest.requireActual<{ fail: typeof fail; CodedError: typeof CodedError }>('../../lib/core/coded-error');
  });
  const foreign = thrownBy(() => copy!.fail('PORT_INVALID', { scope, what: 'port is no port', given: '0' }));
  expect(copy!.CodedError).not.toBe(CodedError);
  expect(foreign).not.toBeInstanceOf(CodedError);
  expect(Errors.detailsOf(foreign)).toMatchObject({ code: 'PORT_INVALID', path: 'shop/api', given: '0' });
  for (const value of [new Error('PORT_INVALID'), { code: 'PORT_INVALID' }, 'PORT_INVALID', null, undefined, 7]) {
    expect(Errors.detailsOf(value)).toBeUndefined();
  }
});
