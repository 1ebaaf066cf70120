import { expect, it } from 'vitest';
import { verdictOf } from './verdict.ts';

const intact = { intact: true, entries: 69, heads: [], originals: 21, bytes: 1, faults: [], drafts: [] };

it('says Intact only of what was read again', () => {
  expect(verdictOf(69, undefined, undefined)).toMatchObject({ status: 'note', word: 'Chain checked' });
  expect(verdictOf(69, intact, undefined).sentence).toBe(
    '69 entries, each chained to the one before. 69 entries and 21 originals were read again and are as recorded.',
  );
  expect(verdictOf(70, intact, undefined).sentence).toMatch(/1 entry recorded since then\.$/);
});

it('names the first bad place and counts the others', () => {
  const faults = [
    { code: 'journal.altered', message: 'The hash does not follow.', file: 'journal/a/000001.jsonl', line: 12 },
    { code: 'evidence.missing', message: 'An original is missing.' },
  ];
  expect(verdictOf(69, { ...intact, intact: false, faults }, undefined)).toEqual({
    status: 'error',
    word: 'Not intact',
    sentence: 'First bad place: journal/a/000001.jsonl, line 12: The hash does not follow. Besides, 1 more fault.',
  });
  expect(verdictOf(69, undefined, 'Line 3 was altered.')).toMatchObject({
    status: 'error',
    sentence: 'Line 3 was altered.',
  });
});
