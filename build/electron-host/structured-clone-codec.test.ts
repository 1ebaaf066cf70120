import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeValue, encodeValue } from './structured-clone-codec.ts';

const roundTrip = (value: unknown): unknown => {
  const { head, buffers } = encodeValue(value);
  return decodeValue(head, buffers);
};

const cloneable = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: false,
  withNullPrototype: false,
});

it('gives what structuredClone gives, for any value', () => {
  const sameAsStructuredClone = fc.property(cloneable, (value) => {
    expect(roundTrip(value)).toEqual(structuredClone(value));
  });
  fc.assert(sameAsStructuredClone, { numRuns: 500 });
});

it.each([
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  undefined,
  12n,
  /a+/gi,
  new Set([new Date(Number.NaN)]),
  new RangeError('too far'),
])('carries %s, for which JSON has no word', (value) => {
  expect(roundTrip(value)).toEqual(value);
});

it('keeps two references to one object, and cycles', () => {
  const shared = { name: 'one' };
  const value: Record<string, unknown> = { first: shared, second: shared };
  value.self = value;
  const copy = roundTrip(value) as typeof value;
  expect(copy.first).toBe(copy.second);
  expect(copy.self).toBe(copy);
});

it('counts references alike on both sides, whatever stands before them', () => {
  const shared = { name: 'one' };
  const value = [[{ 2: 'two', 1: new Date(5) }], new Map([[shared, new Set([shared])]]), { name: undefined }, shared];
  const copy = roundTrip(value) as typeof value;
  expect(copy).toEqual(value);
  expect((copy[1] as Map<unknown, Set<unknown>>).get(copy[3])?.has(copy[3])).toBe(true);
});

it('says a member that is named as its own tags are, and nothing that toJSON would say', () => {
  const value = { '\u0000': ['undefined'], inner: { '\u0000': 1 } };
  expect(roundTrip(value)).toEqual(value);
  class Told {
    readonly name = 'one';
    toJSON() {
      return 'another';
    }
  }
  expect(roundTrip([new Told()])).toEqual([{ name: 'one' }]);
});

it('keeps views of one buffer on one buffer', () => {
  const buffer = new ArrayBuffer(8);
  const copy = roundTrip([new Uint8Array(buffer), new Float64Array(buffer)]) as [Uint8Array, Float64Array];
  expect(copy[0].buffer).toBe(copy[1].buffer);
});

it('sends the visible part of a pooled Buffer only', () => {
  const { buffers } = encodeValue(Buffer.from('secret neighbour').subarray(7, 9));
  expect(buffers.map((bytes) => bytes.length)).toEqual([2]);
});

it('keeps a member called __proto__ a member', () => {
  const copy = roundTrip(JSON.parse('{"__proto__":{"polluted":true}}')) as object;
  expect(Object.keys(copy)).toEqual(['__proto__']);
  expect('polluted' in copy).toBe(false);
});

it.each([[() => 1], [Symbol('s')], [new WeakMap()], [{ deep: [() => 1] }]])(
  'refuses %s as structuredClone does',
  (value) => {
    expect(() => encodeValue(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }));
  },
);

it('throws on a head that it did not write', () => {
  expect(() => decodeValue('["tagged",{"\\u0000":["nonsense"]}]', [])).toThrow(TypeError);
  expect(() => decodeValue('["tagged",{"\\u0000":["buffer",3]}]', [])).toThrow('attachment 3');
});
