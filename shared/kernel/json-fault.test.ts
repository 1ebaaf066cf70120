import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFault } from './json-fault.ts';

it.each([
  ['', 1, 1],
  ['[1, 2,]', 1, 7],
  ['{"a": 1\n "b": 2}', 2, 2],
  ['{\r\n  "a": 01\r\n}', 2, 8],
  ['{"a": "open}', 1, 7],
  ['{"a" 1}', 1, 6],
  ['{a: 1}', 1, 2],
  ['[1}', 1, 3],
  ['{} {}', 1, 4],
  ['{"a": tru }', 1, 7],
  ['[1', 1, 3],
  ["{'a': 1}", 1, 2],
  ['// note\n{}', 1, 1],
])('%j is wrong at line %i, column %i', (text, line, column) => {
  expect(jsonFault(text)).toEqual({ line, column });
});

it('finds nothing in JSON, laid out or not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      expect(jsonFault(JSON.stringify(value, undefined, indent))).toBeUndefined();
    }),
  );
});

it('finds a place exactly where JSON.parse throws', () => {
  const marks = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '0', 'null', ' ', '"', '.5'));
  fc.assert(
    fc.property(marks, (parts) => {
      const text = parts.join('');
      expect(jsonFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

it('is not brought down by a text nested without end', () => {
  expect(jsonFault('['.repeat(200_000))).toEqual({ line: 1, column: 200_001 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
