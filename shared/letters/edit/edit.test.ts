import { describe, expect, it } from 'vitest';
import { evidenceIdSchema } from '../../domain/ids.ts';
import { type Draft, draftSchema } from '../draft.ts';
import { applyQuickFix } from './apply-quick-fix.ts';
import { insertBlocks, moveBlock, removeBlock, tidyInlines } from './change-blocks.ts';
import { withTexts } from './draft-texts.ts';
import { findInDraft, replaceInDraft } from './find-in-draft.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;

const draft: Draft = draftSchema.parse({
  letter: 'L-1',
  template: 'quarterly-status',
  kind: 'quarterlyStatus',
  about: { kind: 'case', id: 'UD-2022-0001' },
  isSigned: true,
  title: 'A letter',
  addressee: ['Chief Records Officer'],
  references: [],
  subject: 'Status of the records',
  salutation: 'Dear Officer:',
  blocks: [
    { kind: 'heading', level: 2, content: [text('Status')] },
    { kind: 'paragraph', content: [text('On 5 May the records'), { kind: 'reference', reference: 'case.title' }] },
    { kind: 'computed', id: 'statusFacts' },
    {
      kind: 'list',
      ordered: false,
      items: [
        {
          content: [text('one record')],
          nested: { kind: 'list', ordered: true, items: [{ content: [text('two Records')] }] },
        },
      ],
    },
    { kind: 'table', caption: 'Records', columns: [{ heading: 'Record' }], rows: [[[text('x')]]] },
  ],
  closing: 'Sincerely,',
  copiesTo: [],
});

const kinds = ({ blocks }: Draft) => blocks.map(({ kind }) => kind);

describe('texts', () => {
  it('stay the same object where nothing changes', () => {
    expect(withTexts(draft, (one) => one)).toBe(draft);
  });
  it('are found in every block, list, table and line, whatever their capitals', () => {
    expect(findInDraft(draft, 'record')).toEqual([
      { block: undefined, times: 2 },
      { block: 1, times: 1 },
      { block: 3, times: 2 },
      { block: 4, times: 2 },
    ]);
    expect(findInDraft(draft, '')).toEqual([]);
    expect(findInDraft(draft, '.*')).toEqual([]);
  });
  it('are replaced everywhere, or in one block', () => {
    expect(findInDraft(replaceInDraft(draft, 'record', 'file'), 'record')).toEqual([]);
    const one = replaceInDraft(draft, 'records', '$&', { block: 1 });
    expect(one.blocks[1]).toMatchObject({ content: [text('On 5 May the $&'), { kind: 'reference' }] });
    expect(one.blocks[3]).toBe(draft.blocks[3]);
  });
});

describe('blocks', () => {
  it('are put in, taken out and moved, never past the ends', () => {
    expect(kinds(insertBlocks(draft, 1, { kind: 'computed', id: 'pilots' }))[1]).toBe('computed');
    expect(kinds(removeBlock(draft, 0))[0]).toBe('paragraph');
    expect(kinds(moveBlock(draft, 1, -1)).slice(0, 2)).toEqual(['paragraph', 'heading']);
    expect(moveBlock(draft, 0, -1)).toBe(draft);
    expect(moveBlock(draft, 4, 1)).toBe(draft);
  });
  it('join neighbours of one look', () => {
    expect(tidyInlines([text('a'), text(''), text('b'), { ...text('c'), bold: true }])).toEqual([
      text('ab'),
      { ...text('c'), bold: true },
    ]);
  });
});

describe('quick fixes', () => {
  const enclosures = ['E-0000000001', 'E-0000000002'].map((id) => evidenceIdSchema.parse(id));
  const fixed = (fix: Parameters<typeof applyQuickFix>[1]) => applyQuickFix(draft, fix, { enclosures });
  it('put a live reference in the place of typed words', () => {
    const after = fixed({ kind: 'insertReference', title: '', instead: '5 May', reference: 'case.letterDate' });
    expect(after?.blocks[1]).toMatchObject({
      content: [text('On '), { kind: 'reference', reference: 'case.letterDate' }, text(' the records'), {}],
    });
  });
  it('put it into nested lists and into tables, too', () => {
    const reference = 'case.letterDate';
    const fix = { kind: 'insertReference', title: '', reference } as const;
    expect(JSON.stringify(fixed({ ...fix, instead: 'two Records' })?.blocks[3])).toContain(reference);
    expect(JSON.stringify(fixed({ ...fix, instead: 'x' })?.blocks[4])).toContain(reference);
  });
  it('take an enclosure out of what goes with the letter, or add it once', () => {
    const [first, second] = enclosures;
    if (first === undefined || second === undefined) throw new Error('two are listed');
    expect(fixed({ kind: 'removeEnclosure', title: '', evidence: first })?.enclosures).toEqual([second]);
    expect(fixed({ kind: 'addEnclosure', title: '', evidence: second })).toBe(draft);
  });
  it('leave to the officer what only the officer can do', () => {
    expect(fixed({ kind: 'chooseSignatory', title: '' })).toBeUndefined();
  });
});
