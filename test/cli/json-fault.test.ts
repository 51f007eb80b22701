import { jsonFault } from '../../cli/src/json-fault';

test.each([
  ['{"a": 1,}', 1, 9, 'a name in double quotes, found "}"'],
  ['{"a": 1\n "b": 2}', 2, 2, '"," or "}", found ""b":"'],
  ['{\n  "a": [1, 2\n}', 3, 1, '"," or "]", found "}"'],
  ['{"a" 1}', 1, 6, '":", found "1}"'],
  ["{'a': 1}", 1, 2, 'a name in double quotes, found "\'a\':"'],
  ['{"a": tru}', 1, 7, 'a value, found "tru}"'],
  ['{"a": 01}', 1, 7, 'a value, found "01}"'],
  ['{"a": "x', 1, 7, 'a value, found ""x"'],
  ['{"a": 1', 1, 8, '"," or "}", found the end of the file'],
  ['{"a": 1} {', 1, 10, 'the end of the file, found "{"'],
  ['Error: no such stack', 1, 1, 'a value, found "Error:"'],
])('finds the fault in %j', (text, line, column, expected) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(jsonFault(text)).toEqual({ line, column, problem: `not JSON: expected ${expected}` });
});

test.each(['{}', '[]', ' {"a": [1, -2.5e+3, true, null, "\\u00e9\\n", {}]} \n', '0'])('finds none in %j', (text) => {
  JSON.parse(text);
  expect(jsonFault(text).problem).toBe('not JSON');
});
