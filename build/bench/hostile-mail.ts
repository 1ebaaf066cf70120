/** Every mail file that there is of the corpus, the hostile ones too: each is imported or refused by name, none hangs, the sums are right. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importMail } from '../../electron/mail/import-mail.ts';
import { foldersOf, type ImportReceipt, importReceiptSchema } from '../../shared/mail/import-receipt.ts';
import { importPorts } from './import-ports.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const longestMs = 20_000;

export async function benchHostileMail(): Promise<void> {
  const tool = join(corpus, 'tools/make-hostile.mjs');
  if (!existsSync(tool))
    return console.log(`hostile: not measured, for ${tool} is not here; a .pst can be had from there alone`);
  const folder = mkdtempSync(join(tmpdir(), 'records-bench-hostile-'));
  try {
    const made = join(folder, 'made');
    execFileSync(process.execPath, [tool, made]);
    const hostile = [...filesIn(join(corpus, 'mail/hostile-msg')), ...filesIn(made)];
    const slowest = await slowestOf(hostile, folder);
    console.log(
      `  ${hostile.length} hostile files, each by itself; slowest ${slowest.path}: ${(slowest.ms / 1000).toFixed(1)} s (limit ${longestMs / 1000} s)`,
    );
    await importTogether([...filesIn(join(corpus, 'mail')), ...filesIn(made)], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Slowest {
  readonly path: string;
  readonly ms: number;
}

/** One import a file, so that each is timed by itself, the start of its process too. */
async function slowestOf(files: readonly string[], folder: string): Promise<Slowest> {
  const ports = await importPorts(join(folder, 'one-by-one'));
  let slowest: Slowest = { path: '', ms: 0 };
  for (const path of files) {
    const before = performance.now();
    const { complete } = importReceiptSchema.parse(await importMail({ paths: [path] }, ports));
    const ms = performance.now() - before;
    if (ms > slowest.ms) slowest = { path: path.split('/').at(-1) ?? path, ms };
    if (!complete) console.log(`  NOT COMPLETE: ${path}`);
  }
  return slowest;
}

function printTable({ files }: ImportReceipt): void {
  const byFormat = Map.groupBy(files, ({ format, failed }) => format ?? `refused: ${failed[0]?.code}`);
  console.log('  format              files   found imported   there  failed');
  for (const [format, rows] of [...byFormat].sort(([a], [b]) => a.localeCompare(b))) {
    const sum = (count: (row: (typeof rows)[number]) => number): string =>
      String(rows.reduce((total, row) => total + count(row), 0)).padStart(8);
    console.log(
      `  ${format.padEnd(17)}${sum(() => 1)}${sum((row) => row.found)}${sum((row) => row.imported)}${sum((row) => row.alreadyThere)}${sum((row) => row.failed.length)}`,
    );
  }
  for (const { path, failed } of files)
    for (const { place, code } of failed) console.log(`  ${code}: ${path.split('/').at(-1)}, ${place}`);
}

/** All in one import, into an empty docket and then again: the sums by file, by folder and of the second import must agree. */
async function importTogether(files: readonly string[], folder: string): Promise<void> {
  const ports = await importPorts(join(folder, 'together'));
  const before = performance.now();
  const first = importReceiptSchema.parse(await importMail({ paths: files }, ports));
  const seconds = (performance.now() - before) / 1000;
  const again = importReceiptSchema.parse(await importMail({ paths: files }, ports));
  printTable(first);
  const found = first.files.reduce((sum, file) => sum + file.found, 0);
  const inFolders = foldersOf(first.files).reduce((sum, each) => sum + each.found, 0);
  const { totals } = first;
  const agree =
    totals.found === found && inFolders === found && again.totals.found === found && again.totals.imported === 0;
  console.log(
    `  ${files.length} files in ${seconds.toFixed(1)} s: ${totals.found} found, ${totals.imported} imported, ${totals.alreadyThere} already there, ${totals.failed} failed, complete: ${first.complete}; again: ${again.totals.imported} imported; sums ${agree ? 'agree' : 'DO NOT AGREE'} (by file, by folder, again)`,
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}
