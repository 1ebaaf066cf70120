import { expect, it } from 'vitest';
import { noFiles, unsearchedInWords, waitingInWords, wordsOfFileInWords } from './file-tally.ts';

it('says what is still to be read, and what never is', () => {
  const tally = { ...noFiles, waiting: 180, read: 117, encrypted: 1, tooLarge: 2 };
  expect(waitingInWords(tally)).toBe('Attached files are being read: 120 of 300. More may be found.');
  expect(unsearchedInWords(tally)).toBe(
    '3 attached files are found by name only: 1 closed by a password, 2 too large.',
  );
});

it('says where only a beginning is searched, in all and of one file', () => {
  expect(unsearchedInWords({ ...noFiles, read: 9, beginning: 1 })).toBe(
    'Of 1 file that is longer than 500,000 characters or 3,000 pages, only the beginning is searched.',
  );
  expect(wordsOfFileInWords('beginning')).toContain('Only the beginning');
  expect(wordsOfFileInWords('oldOffice')).toContain('not searched: it is of an old kind (.doc, .xls, .ppt)');
  expect(wordsOfFileInWords('read')).toBeUndefined();
});

it('says nothing where everything is searched', () => {
  expect(waitingInWords({ ...noFiles, read: 9 })).toBeUndefined();
  expect(unsearchedInWords({ ...noFiles, read: 9 })).toBeUndefined();
});
