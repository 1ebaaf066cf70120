import { expect, it } from 'vitest';
import { sealInWords, sizeInWords } from './evidence-words.ts';

it('writes sizes with no more figures than they need', () =>
  expect([0, 999, 1_000, 1_640, 12_300, 999_600, 3_450_000, 120_000_000].map(sizeInWords)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '1.6 kB',
    '12 kB',
    '1.0 MB',
    '3.5 MB',
    '120 MB',
  ]));

it('never tells of a seal as if it were good', () => {
  expect(sealInWords({ by: 'smime', is: 'signed' })).toBe(
    'Signed with S/MIME. The signature was not verified: nothing here says that it is good, or whose it is.',
  );
  expect(sealInWords({ by: 'pgp', is: 'encrypted' })).toContain('Encrypted with PGP, whole or in part');
});
