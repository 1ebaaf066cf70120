import { expect, it, onTestFinished } from 'vitest';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import { noFiles } from '../../shared/search/file-tally.ts';
import { openIndexFile } from '../disk/index-file.ts';
import { sha256Of } from '../disk/sha256.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { enclosedContents, tallyFiles, waitingFiles } from './enclosed-contents.ts';
import { searchIndexKind } from './index-schema.ts';

const [first, second] = ['one', 'two'].map((text) => sha256Of(Buffer.from(text))).sort() as [
  ReturnType<typeof sha256Of>,
  ReturnType<typeof sha256Of>,
];
const letter = 'E-0000000001' as EvidenceId;
const answer = 'E-0000000002' as EvidenceId;

function open() {
  const { database } = openIndexFile(temporaryFolder(), searchIndexKind);
  onTestFinished(() => database.close());
  const contents = enclosedContents(database);
  contents.note(letter, [
    { place: [0], sha256: first },
    { place: [2, 11], sha256: second },
  ]);
  contents.note(answer, [{ place: [], sha256: second }]);
  return { database, contents };
}

it('names what waits, with every place where it lies, until its words are whole', () => {
  const { database, contents } = open();
  const inBoth = [
    { id: letter, place: [2, 11] },
    { id: answer, place: [] },
  ];
  expect(waitingFiles(database, '', 9)).toEqual([
    { sha256: first, enclosedIn: [{ id: letter, place: [0] }] },
    { sha256: second, enclosedIn: inBoth },
  ]);
  expect(waitingFiles(database, first, 9)).toEqual([{ sha256: second, enclosedIn: inBoth }]);
  contents.keep(second, { text: 'Élite' }, false);
  expect(contents.wordsOf(second)).toBe('Élite');
  expect(waitingFiles(database, '', 9)).toHaveLength(2);
  contents.keep(second, { text: 'Élite' }, true);
  contents.keep(first, { whyNot: 'encrypted' }, true);
  expect(waitingFiles(database, '', 9)).toEqual([]);
  expect(contents.wordsOf(first)).toBe('');
  expect(tallyFiles(database)).toEqual({ ...noFiles, read: 1, encrypted: 1 });
});

it('keeps nothing of a file once nothing that it came with is there', () => {
  const { database, contents } = open();
  contents.keep(first, { text: 'one' }, true);
  contents.keep(second, { text: 'two' }, true);
  contents.forget([letter]);
  expect([contents.wordsOf(first), contents.wordsOf(second)]).toEqual(['', 'two']);
  contents.keep(first, { text: 'too late' }, true);
  expect(contents.wordsOf(first)).toBe('');
  expect(tallyFiles(database)).toEqual({ ...noFiles, read: 1 });
});
