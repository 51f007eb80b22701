import { Lazy, Token } from 'cdktf';
import { holdsToken, isTokenNumber } from '../../lib/core/token-markers';

describe('the tokens of the Terraform engine are recognised', () => {
  const value = Lazy.anyValue({ produce: () => 'later' });

  test.each([
    ['a string', Token.asString(value)],
    ['a part of a string', `arn:aws:iam::${Token.asString(value)}:role/shop`],
    ['a part of JSON in a string', JSON.stringify({ [Token.asString(value)]: [Token.asString(value)] })],
    ['the text of a token object', String(Token.asAny('later'))],
    ['the member of a list', Token.asList(value)[0]],
    ['the key of a map', Object.keys(Token.asMap(value, ''))[0]],
    ['the key of a map of strings', Object.keys(Token.asStringMap(value))[0]],
  ])('%s', (_, text) => {
    expect(holdsToken(text)).toBe(true);
  });

  test.each([
    ['a number', Token.asNumber(value)],
    ['the member of a list of numbers', Token.asNumberList(value)[0]],
  ])('%s', (_, number) => {
    expect(isTokenNumber(number)).toBe(true);
  });
});

describe('ordinary values are not', () => {
  test.each(['', 'shop', '${HOME}', '$(HOME)', '{{ .Values.x }}', 'TfToken[TOKEN.1]', '${aws_vpc.main.id}'])('%p', (text) => {
    expect(holdsToken(text)).toBe(false);
  });

  test.each([0, -1, 1.5, 8080, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, -1e300, Infinity, -Infinity, NaN])('%p', (number) => {
    expect(isTokenNumber(number)).toBe(false);
  });
});
