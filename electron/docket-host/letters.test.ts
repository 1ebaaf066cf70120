import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDocket, listRecentDockets, openSampleDocket } from '../../shared/contracts/docket.contract.ts';
import { issueLetter, layoutLetter, readIssuedLetter, saveLetterPdf } from '../../shared/contracts/letter.contract.ts';
import type { LetterPage } from '../../shared/contracts/letter-page-schema.ts';
import { undoStep } from '../../shared/contracts/record.contract.ts';
import { sha256Of } from '../disk/sha256.ts';
import { type DocketDesk, openDesk } from './testing/docket-desk.ts';

const draft = { case: 'UD-2022-0001', quarter: '2022Q2' };

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
    const seen = await desk.ask(layoutLetter, draft);
    expect(seen).toMatchObject({
      letter: 'L-UD-2022-0001-2022Q2',
      document: { status: 'draft' },
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
    expect(await desk.ask(saveLetterPdf, { draft })).toEqual({ name: 'out.pdf' });
    expect(desk.suggested()).toBe('L-UD-2022-0001-2022Q2 DRAFT.pdf');
    expect(await desk.call(readIssuedLetter, { letter: 'L-UD-2022-0001-2022Q2' })).toMatchObject({
      code: 'letter.notIssued',
    });
    const { letter, pdf, pageCount } = await desk.ask(issueLetter, draft);
    const issued = await desk.ask(readIssuedLetter, { letter });
    expect(issued).toMatchObject({ document: { status: 'final' }, basis: { asOf: '2022-03-31' } });
    expect(issued.pages).toHaveLength(pageCount);
    expect(wordsOn(issued.pages)).not.toContain('DRAFT');
    await desk.ask(saveLetterPdf, { letter });
    expect(sha256Of(readFileSync(join(desk.folder, 'out.pdf')))).toBe(pdf);
    expect(await desk.call(issueLetter, draft)).toMatchObject({ ok: false, code: 'letterIssued' });
    expect(await desk.call(undoStep, null)).toMatchObject({
      ok: false,
      code: 'undo.impossible',
      message: expect.stringContaining('issue L-UD-2022-0001-2022Q2'),
    });
  });
});
