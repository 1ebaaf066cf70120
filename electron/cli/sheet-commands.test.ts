/** `records sheet import` and `sheet export`, on a real docket. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { Answer, Command } from './command.ts';
import { exportSheetCommand } from './commands/export-sheet.command.ts';
import { importSheetCommand } from './commands/import-sheet.command.ts';
import { initCommand } from './commands/init.command.ts';
import { recordCommand } from './commands/record.command.ts';
import { readWords } from './words.ts';

const terminal = { signal: new AbortController().signal, progress: () => {}, readInput: async () => '' };

async function run(command: Command, ...args: string[]): Promise<Answer> {
  const answer = await command.run(readWords(command, args), terminal);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** An empty docket, with a recommendation's report pasted into a file beside it. */
async function madeDocket() {
  const folder = temporaryFolder();
  const before = process.env.RECORDS_WORKBENCH_HOME;
  process.env.RECORDS_WORKBENCH_HOME = join(folder, 'home');
  onTestFinished(() => {
    if (before === undefined) delete process.env.RECORDS_WORKBENCH_HOME;
    else process.env.RECORDS_WORKBENCH_HOME = before;
  });
  const dir = join(folder, 'docket');
  await run(initCommand, dir, '--agency', 'Agency', '--office', 'Office', '--time-zone', 'UTC');
  const file = join(folder, 'report.csv');
  writeFileSync(
    file,
    [
      'Report,Number,Date,Recommendation,Status',
      'OIG-21-62,1,9/20/2021,"Develop, and keep, a policy.",resolved and open',
      'OIG-21-62,2,2/30/2021,Train everybody.,resolved and open',
      'OIG-21-62,3,9/20/2021,=1+1,resolved and open',
    ].join('\n'),
  );
  return { folder, dir, file };
}

it('previews, records the good rows, and says what was refused and where', async () => {
  const { dir, file } = await madeDocket();
  const words = [dir, file, '--layout', 'recommendations', '--map', 'Date=issuedOn'];
  const preview = await run(importSheetCommand, ...words, '--preview');
  expect(preview.exitCode).toBe(1);
  expect(preview.lines).toContain('Row 2, OIG-21-62-R1: new.');
  expect(preview.lines.at(-1)).toBe('Nothing was recorded.');
  expect((await run(importSheetCommand, ...words, '--strict')).lines.at(-1)).toBe('Nothing was recorded.');
  const taken = await run(importSheetCommand, ...words);
  expect(taken.lines).toEqual([
    '"report.csv", read as recommendations.',
    'Row 3: refused.',
    '  row 3, column C: Issue Date: "2/30/2021" is a day that no calendar has.',
    '3 rows: 2 new, 0 changed, 0 already there, 0 different from the record, 1 refused.',
    'Recorded 2 facts.',
  ]);
  expect(taken.exitCode).toBe(1);
  expect((await run(importSheetCommand, ...words)).json).toMatchObject({
    counts: { alreadyThere: 2, refused: 1 },
    recorded: 0,
  });
});

it.each(['csv', 'xlsx'])('writes .%s that is all there already when it is read', async (ending) => {
  const { folder, dir, file } = await madeDocket();
  await run(importSheetCommand, dir, file, '--layout', 'recommendations', '--map', 'C=issuedOn');
  await run(recordCommand, dir, 'plan.opened', 'plan=CAP-1', 'title=Keep messages', 'recommendations=["OIG-21-62-R1"]');
  await run(
    recordCommand,
    dir,
    'milestone.added',
    'milestone=M-1',
    'plan=CAP-1',
    'description=-1 step',
    'originalDue=2030-01-31',
  );
  for (const table of ['recommendations', 'plans', 'milestones']) {
    const out = join(folder, `${table}.${ending}`);
    await run(exportSheetCommand, dir, table, '-o', out);
    const back = await run(importSheetCommand, dir, out, '--preview');
    expect(back.json).toMatchObject({ layout: table, counts: { added: 0, changed: 0, differs: 0, refused: 0 } });
    expect(back.exitCode).toBe(0);
  }
  await run(exportSheetCommand, dir, 'milestones', '--layout', 'emass', '-o', join(folder, `emass.${ending}`));
  expect((await run(importSheetCommand, dir, join(folder, `emass.${ending}`), '--preview')).json).toMatchObject({
    layout: 'emass',
  });
  await run(exportSheetCommand, dir, 'problems', '-o', join(folder, `problems.${ending}`));
  if (ending === 'csv') expect(readFileSync(join(folder, 'recommendations.csv'), 'utf8')).toContain(",'=1+1,");
});

it('refuses a place inside the docket, an ending that it does not write, and words that it does not know', async () => {
  const { dir, file } = await madeDocket();
  await expect(run(exportSheetCommand, dir, 'plans', '-o', join(dir, 'docket.csv'))).rejects.toThrow(
    'inside the docket',
  );
  await expect(async () => run(exportSheetCommand, dir, 'plans', '-o', 'x.ods')).rejects.toThrow('.csv or .xlsx');
  await expect(async () => run(exportSheetCommand, dir, 'plans', '--layout', 'gao', '-o', 'x.csv')).rejects.toThrow(
    'no layout "gao"',
  );
  await expect(async () => run(importSheetCommand, dir, file, '--layout', 'x')).rejects.toThrow('--layout must be');
  await expect(async () => run(importSheetCommand, dir, file, '--map', 'x')).rejects.toThrow('HEADER=MEMBER');
  await expect(run(importSheetCommand, dir, file, '--map', 'x=text', '--layout', 'plans')).rejects.toThrow(
    'no column "x"',
  );
  await expect(run(importSheetCommand, dir, `${file}x`)).rejects.toThrow('does not exist');
});
