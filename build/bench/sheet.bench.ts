/** 100,000 milestones from a file into a docket, step by step, against the bare parse of the library. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createDocket } from '../../electron/docket/create-docket.ts';
import { systemDocketPorts } from '../../electron/docket/docket-ports.ts';
import { previewSheetImport, recordSheet } from '../../electron/ledger/import-sheet.ts';
import { type Ledger, openLedger } from '../../electron/ledger/ledger.ts';
import { createForkRunner } from '../../electron/process/fork-runner.ts';
import { openSheet } from '../../electron/sheets/open-sheet.ts';
import { writeWorkbook } from '../../electron/sheets/write-workbook.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { csvText } from '../../shared/sheets/csv-text.ts';
import { milestonesLayout } from '../../shared/sheets/layouts/milestones.layout.ts';
import { writeSheet } from '../../shared/sheets/write-sheet.ts';

const count = 100_000;
const runner = createForkRunner();

export async function benchSheet(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'records-bench-'));
  try {
    const ports = systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(folder, 'home') });
    const dir = join(folder, 'docket');
    orThrow(await createDocket(dir, { name: 'Bench', agency: 'NARA', office: 'Bench', timeZone: 'UTC' }, ports));
    const ledger = orThrow(await openLedger(dir, { mode: 'write' }, ports));
    try {
      await benchIn(ledger, join(folder, 'milestones.csv'));
      await benchOut(ledger, join(folder, 'milestones.xlsx'));
    } finally {
      await ledger.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchIn(ledger: Ledger, path: string): Promise<void> {
  orThrow(await ledger.handle([{ intent: 'OpenPlan', plan: 'CAP-1', title: 'Bench' }], 'bench'));
  await writeFile(path, milestonesCsv());
  const text = await readFile(path, 'utf8');
  const bare = await seconds(`csv-parse alone, ${count} rows`, async () => parse(text));
  const whole = await seconds('read in a child', () => openSheet({ path }, { runner }));
  const previewing = await seconds('read and preview', () =>
    previewSheetImport(ledger, { source: { path } }, { runner }),
  );
  const previewed = orThrow(previewing.value);
  const recording = await seconds(`record ${previewed.intents.length}`, () => recordSheet(ledger, previewed, 'bench'));
  orThrow(recording.value);
  orThrow(whole.value);
  const ratio = (previewing.took + recording.took) / bare.took;
  console.log(`  file to journal: ${ratio.toFixed(1)}x of the bare parse`);
  const again = await seconds('preview once more, all there', () =>
    previewSheetImport(ledger, { source: { path } }, { runner }),
  );
  if (orThrow(again.value).counts.alreadyThere !== count) throw new Error('not all rows are there already');
}

async function benchOut(ledger: Ledger, path: string): Promise<void> {
  const sheet = writeSheet(ledger.state(), milestonesLayout, ledger.today());
  await seconds('write CSV', async () => csvText(sheet));
  const written = await seconds('write a workbook', () => writeWorkbook(sheet));
  await writeFile(path, orThrow(written.value));
  const read = await seconds('read the workbook in a child', () => openSheet({ path }, { runner }));
  orThrow(read.value);
}

function milestonesCsv(): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const text = `"Step ${index}, of the plan ""one"""`;
    return `M-${index},CAP-1,${text},2021-09-20,9/30/2022,12/31/2022,2022-01-10,"Vendor, late",CIO,,On the way.`;
  });
  const header =
    'Milestone ID,CAP ID,Description,Added,Original ECD,Current ECD,Changed On,Reason,Approver,Completed,Note';
  return `${[header, ...rows].join('\r\n')}\r\n`;
}

async function seconds<T>(what: string, work: () => Promise<T>): Promise<{ readonly value: T; readonly took: number }> {
  const began = performance.now();
  const cpuBegan = process.cpuUsage();
  const value = await work();
  const took = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBegan);
  // Where others use the machine too, this tells more of the program; the child's own work is not in it.
  const cpu = ((user + system) / 1e6).toFixed(2);
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(`  ${what}: ${took.toFixed(2)} s (${cpu} s of CPU and ${megabytes} MB in this process)`);
  return { value, took };
}

function orThrow<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
