import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDocket, listRecentDockets, openSampleDocket } from '../../shared/contracts/docket.contract.ts';
import {
  discardDraft,
  layoutDraft,
  listDrafts,
  listTemplates,
  openDraft,
  readDraft,
  readValues,
  saveDraft,
} from '../../shared/contracts/draft.contract.ts';
import { issueLetter, readIssuedLetter, saveLetter } from '../../shared/contracts/letter.contract.ts';
import type { LetterPage } from '../../shared/contracts/letter-page-schema.ts';
import { undoStep } from '../../shared/contracts/record.contract.ts';
import { sha256Of } from '../disk/sha256.ts';
import { type DocketDesk, openDesk } from './testing/docket-desk.ts';

const letter = 'L-UD-2022-0001-2022Q2';
const asked = {
  template: 'quarterly-status',
  about: { kind: 'case', id: 'UD-2022-0001' },
  quarter: '2022Q2',
} as const;

async function openSample(): Promise<DocketDesk> {
  const desk = openDesk();
  await desk.ask(openSampleDocket, { actor: 'A. Liaison' });
  return desk;
}

function wordsOn(pages: readonly LetterPage[]): string {
  const texts = pages.flatMap(({ items }) => items).filter((item) => item.kind === 'text');
  return texts.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ');
}

describe('the sample docket', () => {
  it('is made once, in the folder of this user, and opened from then on', async () => {
    const desk = await openSample();
    const status = await desk.ask(describeDocket, null);
    expect(status).toMatchObject({ isSample: true, folderName: 'Sample docket', actor: 'A. Liaison', readOnly: null });
    await desk.dockets.close();
    const again = openDesk(desk.folder);
    expect(await again.ask(openSampleDocket, { actor: 'Somebody else' })).toMatchObject({
      isSample: true,
      entryCount: status?.entryCount,
      actor: 'A. Liaison',
    });
    expect(await again.ask(listRecentDockets, null)).toMatchObject([{ isSample: true }]);
  });
});

describe('a letter', () => {
  it('is seen as it will be written: every run in its place, as wide as its font says', async () => {
    const desk = await openSample();
    const seen = await desk.ask(layoutDraft, await desk.ask(openDraft, asked));
    expect(seen).toMatchObject({
      document: { status: 'draft', meta: { id: letter } },
      basis: { asOf: '2022-03-31' },
    });
    expect(wordsOn(seen.pages)).toContain('DRAFT');
    for (const item of seen.pages.flatMap(({ items }) => items)) {
      if (item.kind !== 'text') continue;
      const width = item.runs.reduce((sum, run) => sum + run.width, 0);
      // The last run may end in a space that hangs.
      expect(width).toBeGreaterThanOrEqual(item.width - 0.01);
      expect(width).toBeLessThan(item.width + item.size);
    }
  });

  it('is issued, saved, read again as it was issued, and never taken back', async () => {
    const desk = await openSample();
    desk.answers.saveAs = join(desk.folder, 'out.pdf');
    const draft = await desk.ask(openDraft, asked);
    expect(await desk.ask(saveLetter, { draft, format: 'pdf' })).toEqual({ name: 'out.pdf' });
    expect(desk.suggested()).toBe('L-UD-2022-0001-2022Q2 DRAFT.pdf');
    expect(await desk.call(readIssuedLetter, { letter })).toMatchObject({
      code: 'letter.notIssued',
    });
    const { pdf, pageCount } = await desk.ask(issueLetter, { letter });
    const issued = await desk.ask(readIssuedLetter, { letter });
    expect(issued).toMatchObject({ document: { status: 'final' }, basis: { asOf: '2022-03-31' } });
    expect(issued.pages).toHaveLength(pageCount);
    expect(wordsOn(issued.pages)).not.toContain('DRAFT');
    await desk.ask(saveLetter, { letter, format: 'pdf' });
    expect(sha256Of(readFileSync(join(desk.folder, 'out.pdf')))).toBe(pdf);
    expect(await desk.call(issueLetter, { letter })).toMatchObject({ ok: false, code: 'letterIssued' });
    expect(await desk.call(undoStep, null)).toMatchObject({
      ok: false,
      code: 'undo.impossible',
      message: expect.stringContaining('issue L-UD-2022-0001-2022Q2'),
    });
  });
});

describe('a draft', () => {
  it('is of any template, and stands in the folder until it is thrown away', async () => {
    const desk = await openSample();
    const { templates, faults } = await desk.ask(listTemplates, null);
    expect(templates.map(({ id }) => id)).toContain('closeout');
    expect(faults).toEqual([]);
    const draft = await desk.ask(openDraft, asked);
    await desk.ask(saveDraft, { ...draft, subject: 'Another subject' });
    expect(await desk.ask(readDraft, { letter })).toMatchObject({ subject: 'Another subject' });
    expect(await desk.ask(openDraft, asked)).toMatchObject({ subject: 'Another subject' });
    expect((await desk.ask(listDrafts, null)).drafts).toMatchObject([{ letter, about: asked.about }]);
    await desk.ask(discardDraft, { letter });
    expect(await desk.call(readDraft, { letter })).toMatchObject({ code: 'draft.missing' });
    expect(await desk.call(issueLetter, { letter })).toMatchObject({ code: 'draft.missing' });
  });

  it('tells what its live references print, which block printed what, and what is found in it', async () => {
    const desk = await openSample();
    const draft = await desk.ask(openDraft, asked);
    const content = [
      { kind: 'reference', reference: 'case.letterDate' } as const,
      { kind: 'text', text: ' TBD' } as const,
    ];
    const changed = { ...draft, blocks: [...draft.blocks, { kind: 'paragraph', content } as const] };
    const seen = await desk.ask(layoutDraft, changed);
    expect(seen.values['case.letterDate']).toBe('October 26, 2021');
    expect(seen.origins).toHaveLength(seen.document.body.length);
    expect(seen.origins.at(-1)).toBe(draft.blocks.length);
    expect(seen.findings).toContainEqual(
      expect.objectContaining({ code: 'letter.placeholderLeft', severity: 'error' }),
    );
    const { values } = await desk.ask(readValues, { draft: changed, subject: 'M-00093' });
    expect(values).toContainEqual({ reference: 'M-00093.due', text: 'November 30, 2021' });
  });
});
