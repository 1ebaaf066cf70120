import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asWritten } from './as-written.ts';

const anyObject = fc.object({
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
});

it('is what a reader of the JSON gets, whatever the value is', () => {
  fc.assert(
    fc.property(anyObject, (value) => {
      expect(asWritten(value)).toStrictEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: 500 },
  );
});

it('is the value itself where JSON keeps all of it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const read = JSON.parse(JSON.stringify(value));
      expect(asWritten(read)).toBe(read);
    }),
  );
});

it.each([
  ['a member without a value', { a: 1, b: undefined }, { a: 1 }],
  ['a value that tells itself in another way', { a: { toJSON: () => 'told' } }, { a: 'told' }],
  ['numbers that JSON has not', { a: [-0, Number.NaN] }, { a: [0, null] }],
])('does without %s', (_, value, read) => {
  expect(asWritten<object>(value)).toStrictEqual(read);
});
