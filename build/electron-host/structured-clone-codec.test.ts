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

it.each([Number.NaN, Number.POSITIVE_INFINITY, -0, undefined, 12n, /a+/gi, new RangeError('too far')])(
  'carries %s, for which JSON has no word',
  (value) => {
    expect(roundTrip(value)).toEqual(value);
  },
);

it('keeps two references to one object, and cycles', () => {
  const shared = { name: 'one' };
  const value: Record<string, unknown> = { first: shared, second: shared };
  value.self = value;
  const copy = roundTrip(value) as typeof value;
  expect(copy.first).toBe(copy.second);
  expect(copy.self).toBe(copy);
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
  expect(() => decodeValue('["nonsense",1]', [])).toThrow(TypeError);
  expect(() => decodeValue('["buffer",0,3]', [])).toThrow('attachment 3');
});
