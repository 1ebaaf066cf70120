import fc from 'fast-check';
import { expect, it } from 'vitest';
import { certificates, encrypted, signedBer, signedDer } from '../testing/made-smime.ts';
import { readCms } from './cms.ts';

it('tells what is signed from what is encrypted, and gives what is signed', () => {
  for (const signed of [signedDer, signedBer]) {
    const cms = readCms(signed);
    expect(cms?.is).toBe('signed');
    expect(cms?.signed?.toString()).toMatch(
      /^Content-Type: multipart\/mixed[\s\S]*The list is sealed\.[\s\S]*--in--\r\n$/,
    );
  }
  expect(readCms(encrypted)).toEqual({ is: 'encrypted' });
  expect(readCms(certificates)).toEqual({ is: 'other' });
  expect(readCms(Buffer.from('no such thing'))).toBeUndefined();
});

it('survives any damage', () => {
  const whole = fc.constantFrom(signedDer, signedBer, encrypted, certificates);
  fc.assert(
    fc.property(whole, fc.nat(700), fc.nat(700), fc.nat(255), (bytes, length, at, byte) => {
      const damaged = Buffer.from(bytes.subarray(0, length));
      if (at < damaged.length) damaged[at] = byte;
      const cms = readCms(damaged);
      expect(cms?.signed?.length ?? 0).toBeLessThanOrEqual(damaged.length);
    }),
  );
  const deep = Buffer.alloc(100_000, Buffer.from('3080', 'hex'));
  expect(readCms(deep)).toBeUndefined();
});
