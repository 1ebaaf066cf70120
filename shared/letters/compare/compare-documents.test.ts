import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../kernel/instant.ts';
import type { Block, LetterDocument } from '../letter-document.ts';
import { align } from './align.ts';
import { compareDocuments } from './compare-documents.ts';
import { compareTold } from './compare-told.ts';
import { toldIn } from './told-in.ts';

const heading = (words: string): Block => ({ kind: 'heading', level: 2, content: [{ kind: 'text', text: words }] });
const paragraph = (text: string, source?: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, ...(source && { source }) }],
});
const table = (...rows: readonly string[][]): Block => ({
  kind: 'table',
  caption: 'Table 1. Actions',
  columns: [{ heading: 'ID', isRowHeader: true }, { heading: 'Due' }],
  rows: rows.map((cells) => cells.map((text) => [{ kind: 'text', text }])),
});

function letter(dateLine: string, ...body: readonly Block[]): LetterDocument {
  return {
    meta: { id: 'L', title: 'T', subject: 'S', author: 'A', lang: 'en-US', created: instantOf(0) },
    status: 'final',
    letterhead: { agency: 'Agency', office: 'Office', addressLines: [] },
    dateLine,
    references: [],
    addressee: ['National Archives'],
    subject: 'Update',
    salutation: 'Dear Officer:',
    body,
    closing: 'Sincerely,',
    signature: { name: 'O. Thornquist', title: 'Chief Records Officer' },
    enclosures: [],
    copiesTo: [],
  };
}

describe('two letters side by side', () => {
  const before = letter(
    'December 15, 2021',
    heading('Actions'),
    table(['M-1', '30 Nov 2021'], ['M-2', '31 Aug 2022']),
    heading('Recovery'),
    paragraph('Nothing can be recovered.'),
  );
  const after = letter(
    'May 2, 2022',
    heading('Actions'),
    paragraph('One action was added.'),
    table(['M-1', '30 Nov 2021'], ['M-2', '31 Oct 2022'], ['M-3', '1 Jan 2023']),
    heading('Pilots'),
    paragraph('A pilot runs.'),
  );
  const differences = compareDocuments(before, after);

  it('pairs sections by their headings', () => {
    expect(differences.map(({ heading: words, kind }) => [words, kind])).toEqual([
      ['Opening', 'changed'],
      ['Actions', 'changed'],
      ['Recovery', 'removed'],
      ['Pilots', 'added'],
      ['Closing', 'same'],
    ]);
  });

  it('pairs rows by the record that they name, and tells the words that changed', () => {
    expect(differences[1]?.lines).toEqual([
      { kind: 'added', text: 'One action was added.' },
      { kind: 'same', text: 'Table 1. Actions' },
      { kind: 'same', text: 'M-1 | 30 Nov 2021' },
      {
        kind: 'changed',
        words: [
          { kind: 'same', text: 'M-2 | 31' },
          { kind: 'removed', text: 'Aug' },
          { kind: 'added', text: 'Oct' },
          { kind: 'same', text: '2022' },
        ],
      },
      { kind: 'added', text: 'M-3 | 1 Jan 2023' },
    ]);
  });

  it('of a letter and itself are the same throughout', () => {
    expect(compareDocuments(after, after).every(({ kind }) => kind === 'same')).toBe(true);
  });
});

it('any two sequences align so that each can be read off again', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(items, items, (before, after) => {
      const steps = align(before, after);
      expect(steps.filter(({ kind }) => kind !== 'added').map(({ item }) => item)).toEqual(before);
      expect(steps.filter(({ kind }) => kind !== 'removed').map(({ item }) => item)).toEqual(after);
    }),
  );
});

it('what two letters tell is compared by the reference that printed it', () => {
  const before = toldIn(letter('x', paragraph('June 30, 2022', 'M-1.due'), paragraph('open', 'case.status')));
  const after = toldIn(letter('x', paragraph('September 30, 2022', 'M-1.due'), paragraph('3', 'case.actions')));
  expect(before).toEqual([
    { source: 'M-1.due', text: 'June 30, 2022' },
    { source: 'case.status', text: 'open' },
  ]);
  expect(compareTold(before, after)).toEqual([
    { source: 'M-1.due', before: 'June 30, 2022', after: 'September 30, 2022' },
    { source: 'case.actions', before: undefined, after: '3' },
    { source: 'case.status', before: 'open' },
  ]);
});
