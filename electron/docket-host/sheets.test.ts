import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RequestOf } from '../../shared/contracts/contract.ts';
import { describeDocket } from '../../shared/contracts/docket.contract.ts';
import { type JobId, jobIdSchema, jobProgressed } from '../../shared/contracts/job.contract.ts';
import { readObligations } from '../../shared/contracts/obligation.contract.ts';
import { handleIntents, undoStep } from '../../shared/contracts/record.contract.ts';
import {
  chooseSheetFile,
  discardSheet,
  exportSheet,
  previewSheet,
  readSheetRows,
  recordSheet,
  type SheetPreviewed,
} from '../../shared/contracts/sheet.contract.ts';
import { createIn, type DocketDesk, openDesk } from './testing/docket-desk.ts';

const header = 'Auditor\tReport\tIssue Date\tNo\tRecommendation\tRemarks';
const good = [1, 2, 3].map((number) => `OIG\tOIG-22-31\t2022-03-01\t${number}\tTake step ${number}.\tnone`);

const job = (): JobId => jobIdSchema.parse(crypto.randomUUID());
const pasted = (...rows: readonly string[]) => ({ text: [header, ...rows].join('\n') });

async function deskWithDocket(): Promise<DocketDesk> {
  const desk = openDesk();
  await createIn(desk, 'OIT');
  return desk;
}

function preview(
  desk: DocketDesk,
  source: RequestOf<typeof previewSheet>['source'],
  more: Partial<RequestOf<typeof previewSheet>> = {},
): Promise<SheetPreviewed> {
  return desk.ask(previewSheet, { job: job(), source, ...more });
}

function rowsOf(desk: DocketDesk, { preview: id }: SheetPreviewed) {
  return desk.ask(readSheetRows, { preview: id, from: 0, limit: 100 });
}

describe('a sheet that is brought in', () => {
  it('is understood and previewed, and nothing is recorded', async () => {
    const desk = await deskWithDocket();
    const told = await preview(desk, pasted(...good, 'OIG\tOIG-22-31\t2022-02-30\t4\tTake step 4.\t'));
    expect(told).toMatchObject({ name: 'Pasted rows', layout: 'recommendations', missing: [], total: 4 });
    expect(told.counts).toEqual({ added: 3, changed: 0, alreadyThere: 0, differs: 0, refused: 1 });
    expect(told.headers.map(({ text, example, member }) => [text, example, member])).toEqual([
      ['Auditor', 'OIG', 'source'],
      ['Report', 'OIG-22-31', 'report'],
      ['Issue Date', '2022-03-01', 'issuedOn'],
      ['No', '1', 'number'],
      ['Recommendation', 'Take step 1.', 'text'],
      ['Remarks', 'none', null],
    ]);
    const { rows } = await desk.ask(readSheetRows, { preview: told.preview, from: 0, limit: 10, only: 'refused' });
    expect(rows).toMatchObject([{ row: 5, faults: [{ place: 'row 5, column C', code: 'date.impossible' }] }]);
    expect((await rowsOf(desk, told)).rows[1]).toMatchObject({
      subject: { kind: 'recommendation', id: 'OIG-22-31-R2' },
      given: expect.arrayContaining([{ title: 'Recommendation', text: 'Take step 2.' }]),
    });
    expect((await desk.ask(describeDocket, null))?.entryCount).toBe(1);
  });

  it('is recorded as one step, which undo takes back', async () => {
    const desk = await deskWithDocket();
    const { preview: id } = await preview(desk, pasted(...good, 'OIG\tOIG-22-31\t\t4\tTake step 4.\t'));
    const done = await desk.ask(recordSheet, { job: job(), preview: id });
    expect(done).toMatchObject({ counts: { added: 3, refused: 1 }, stopped: null });
    const owed = (await desk.ask(readObligations, {})).obligations.filter(({ ruleId }) => ruleId === 'oig.response90');
    expect(owed.map(({ subject, due }) => [subject.id, due])).toEqual(
      [1, 2, 3].map((number) => [`OIG-22-31-R${number}`, '2022-05-30']),
    );
    expect(await desk.call(recordSheet, { job: job(), preview: id })).toMatchObject({ code: 'sheet.alreadyRecorded' });
    await desk.ask(undoStep, null);
    expect((await desk.ask(readObligations, {})).obligations).toEqual([]);
    expect(await desk.call(undoStep, null)).toMatchObject({ code: 'undo.nothing' });
  });

  it('is recorded whole or not at all where that is asked', async () => {
    const desk = await deskWithDocket();
    const { preview: id } = await preview(desk, pasted(...good, 'OIG\tOIG-22-31\t\t4\tTake step 4.\t'));
    expect(await desk.call(recordSheet, { job: job(), preview: id, strict: true })).toMatchObject({
      code: 'sheet.notAllRight',
      message: 'Nothing was recorded: 1 row is not right.',
    });
    expect((await desk.ask(describeDocket, null))?.entryCount).toBe(1);
  });

  it('is decided again where the record moved on, and refused where a row comes out otherwise', async () => {
    const desk = await deskWithDocket();
    const { preview: id } = await preview(desk, pasted(...good));
    const office = { intent: 'AddOffice', office: 'RIM', name: 'Records', effective: '2022-01-03' } as const;
    await desk.ask(handleIntents, { intents: [office] });
    expect(await desk.ask(recordSheet, { job: job(), preview: id })).toMatchObject({ counts: { added: 3 } });

    const second = await preview(desk, pasted(good[0] as string, 'OIG\tOIG-22-31\t2022-03-01\t4\tTake step 4.\t'));
    const same = { intent: 'RecordRecommendation', source: 'OIG', report: 'OIG-22-31', number: '4' } as const;
    const other = { ...same, issuedOn: '2022-03-01', text: 'Another.', printedStatus: 'resolved and open' } as const;
    await desk.ask(handleIntents, { intents: [other] });
    const refused = await desk.call(recordSheet, { job: job(), preview: second.preview });
    expect(refused).toMatchObject({ code: 'sheet.movedOn', message: expect.stringContaining('row 3 comes out') });
  });

  it('is understood as the officer says', async () => {
    const desk = await deskWithDocket();
    const text = 'Rep\tWhen\tNo\tWhat\nOIG-22-31\t2022-03-01\t1\tTake step 1.';
    const unread = await preview(desk, { text }, { layout: 'recommendations' });
    expect(unread).toMatchObject({ missing: ['Issue Date', 'Recommendation'], total: 0 });
    const told = await preview(
      desk,
      { preview: unread.preview },
      {
        layout: 'recommendations',
        changes: [
          { column: 0, member: 'report' },
          { column: 1, member: 'issuedOn' },
          { column: 3, member: 'text' },
        ],
      },
    );
    expect(told).toMatchObject({ missing: [], counts: { added: 1 } });
    expect(await desk.call(readSheetRows, { preview: unread.preview, from: 0, limit: 1 })).toMatchObject({
      code: 'sheet.previewUnknown',
    });
    await desk.ask(discardSheet, { preview: told.preview });
    expect(await desk.call(recordSheet, { job: job(), preview: told.preview })).toMatchObject({
      code: 'sheet.previewUnknown',
    });
  });

  it('comes from a file by its token', async () => {
    const desk = await deskWithDocket();
    desk.answers.sheet = join(desk.folder, 'recommendations.csv');
    writeFileSync(desk.answers.sheet, pasted(...good).text.replaceAll('\t', ','));
    const chosen = await desk.ask(chooseSheetFile, null);
    expect(chosen).toMatchObject({ name: 'recommendations.csv' });
    if (chosen) expect(await preview(desk, { file: chosen.token })).toMatchObject({ counts: { added: 3 } });
    desk.answers.sheet = undefined;
    expect(await desk.ask(chooseSheetFile, null)).toBeNull();
  });
});

describe('text that means harm', () => {
  it.each([
    ['a cell of 2 MB', 'x'.repeat(2 * 2 ** 20), 'sheet.tooLarge'],
    ['a cell of 5 MB', 'x'.repeat(5 * 2 ** 20), 'sheet.badCsv'],
    ['a quotation that never ends', `"${'x\t'.repeat(2_000_000)}`, 'sheet.badCsv'],
    ['nothing but spaces', '\t \n \t', 'sheet.empty'],
  ])('%s is refused in words', async (_, cell, code) => {
    const desk = await deskWithDocket();
    const text = cell.trim() === '' ? cell : pasted(`OIG\tOIG-22-31\t2022-03-01\t1\t${cell}`).text;
    expect(await desk.call(previewSheet, { job: job(), source: { text } })).toMatchObject({ ok: false, code });
  });

  it('of control characters does not leave its cell', async () => {
    const desk = await deskWithDocket();
    const told = await preview(
      desk,
      pasted('OIG\tOIG-22-31\t2022-03-01\t1\t\u0000=cmd()\u0007\u202Efdp.', good[1] as string),
    );
    const { rows } = await rowsOf(desk, told);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({ row: 3, outcome: 'added' });
  });

  it('long texts are shown cut and recorded whole', async () => {
    const desk = await deskWithDocket();
    const told = await preview(desk, pasted(`OIG\tOIG-22-31\t2022-03-01\t1\t${'long '.repeat(500)}`));
    const [row] = (await rowsOf(desk, told)).rows;
    expect(row?.given.at(-1)?.text).toHaveLength(500);
  });
});

describe('100,000 pasted rows', () => {
  const many = Array.from(
    { length: 100_000 },
    (_, row) => `OIG\tOIG-22-31\t2022-03-01\t${row + 1}\tTake step ${row + 1}.\t`,
  );

  it('leave the main process its turns, tell how far it is, and can be cancelled', { timeout: 120_000 }, async () => {
    const desk = await deskWithDocket();
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    const text = pasted(...many).text;
    setImmediate(count);
    const told = await preview(desk, { text });
    isDone = true;
    expect(told.total).toBe(100_000);
    // A slice holds 100 rows at most.
    expect(turns).toBeGreaterThan(1_000);
    expect(desk.toldOf(jobProgressed).some(({ done, total }) => done > 0 && total === 100_000)).toBe(true);
    const last = await desk.ask(readSheetRows, { preview: told.preview, from: 99_990, limit: 2_000 });
    expect(last.rows.map(({ row }) => row)).toEqual(Array.from({ length: 10 }, (_, at) => 99_992 + at));

    expect(await desk.call(recordSheet, { job: job(), preview: told.preview })).toMatchObject({
      code: 'sheet.tooManyRows',
    });

    const cancelled = job();
    const running = desk.call(previewSheet, { job: cancelled, source: { preview: told.preview } });
    setImmediate(() => desk.jobs.cancel(cancelled));
    expect(await running).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await desk.ask(readSheetRows, { preview: told.preview, from: 0, limit: 1 })).toMatchObject({
      total: 100_000,
    });
  });
});

describe('records as a spreadsheet', () => {
  it.each(['recommendations', 'plans', 'milestones', 'problems', 'obligations'] as const)(
    '%s are saved where the officer says',
    async (table) => {
      const desk = await deskWithDocket();
      const { preview: id } = await preview(desk, pasted(...good));
      await desk.ask(recordSheet, { job: job(), preview: id });
      desk.answers.saveAs = join(desk.folder, 'out.csv');
      expect(await desk.ask(exportSheet, { table, type: 'csv' })).toEqual({ name: 'out.csv' });
      expect(desk.suggested()).toMatch(/^OIT recommendations, .*2022-04-04\.csv$/);
      expect(readFileSync(desk.answers.saveAs, 'utf8')).toMatch(/^\uFEFF/);
    },
  );

  it('come back as they went out', async () => {
    const desk = await deskWithDocket();
    const { preview: id } = await preview(desk, pasted(...good));
    await desk.ask(recordSheet, { job: job(), preview: id });
    desk.answers.saveAs = join(desk.folder, 'out.xlsx');
    desk.answers.sheet = desk.answers.saveAs;
    await desk.ask(exportSheet, { table: 'recommendations', type: 'xlsx' });
    const chosen = await desk.ask(chooseSheetFile, null);
    if (chosen)
      expect((await preview(desk, { file: chosen.token })).counts).toMatchObject({ alreadyThere: 3, added: 0 });
    expect(await desk.call(exportSheet, { table: 'problems', layout: 'gao', type: 'csv' })).toMatchObject({
      code: 'sheet.noSuchLayout',
    });
  });
});

it('nothing is served where no docket is open', async () => {
  const desk = openDesk();
  expect(await desk.call(previewSheet, { job: job(), source: pasted(...good) })).toMatchObject({
    code: 'docket.noneOpen',
  });
  expect(await desk.call(exportSheet, { table: 'plans', type: 'csv' })).toMatchObject({ code: 'docket.noneOpen' });
});
