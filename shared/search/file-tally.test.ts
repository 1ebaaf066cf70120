import { expect, it } from 'vitest';
import { noFiles, unsearchedInWords, waitingInWords } from './file-tally.ts';

it('says what is still to be read, and what never is', () => {
  const tally = { ...noFiles, waiting: 180, read: 117, encrypted: 1, tooLarge: 2 };
  expect(waitingInWords(tally)).toBe('Attached files are being read: 120 of 300. More may be found.');
  expect(unsearchedInWords(tally)).toBe(
    '3 attached files are found by name only: 1 closed by a password, 2 too large.',
  );
});

it('says nothing where everything is searched', () => {
  expect(waitingInWords({ ...noFiles, read: 9 })).toBeUndefined();
  expect(unsearchedInWords({ ...noFiles, read: 9 })).toBeUndefined();
});
