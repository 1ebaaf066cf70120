/** Reads the record from the main process page by page. */
import type { JournalPlace } from '../../../shared/contracts/journal.contract.ts';
import { type Look, type RowsRead, type RowTold, readRows } from '../../../shared/contracts/rows.contract.ts';
import type { Evidence } from '../../../shared/domain/evidence/evidence.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import { type DocketRecords, type RecordsKnown, recordsOf, withRows } from './docket-records.ts';

const limit = 2_000;

/** The records as they stand: all of them, or what was known with what was recorded since. Refuses as docket.readRows does. */
export async function readRecords(
  mainProcess: MainProcess,
  before: RecordsKnown | undefined,
): Promise<Result<RecordsKnown>> {
  const since = before && { since: before.place };
  const read = await readPages((from) => mainProcess.call(readRows, { of: 'records', ...since, from, limit }));
  if (!read.ok) return read;
  const { rows, gone, isWhole, place } = read.value;
  return ok({ place, records: before && !isWhole ? withRows(before.records, { rows, gone }) : recordsOf(rows) });
}

/** The records of another day. */
export async function readRecordsThen(mainProcess: MainProcess, look: Look): Promise<Result<DocketRecords>> {
  const read = await readPages((from) => mainProcess.call(readRows, { of: 'records', look, from, limit }));
  return read.ok ? ok(recordsOf(read.value.rows)) : read;
}

/** The evidence that was linked to anything on another day, by its number, with the links of that day. */
export async function readLinkedThen(
  mainProcess: MainProcess,
  look: Look,
): Promise<Result<ReadonlyMap<string, Evidence>>> {
  const read = await readPages((from) => mainProcess.call(readRows, { of: 'linked', look, from, limit }));
  return read.ok
    ? ok(new Map(read.value.rows.flatMap((one) => (isEvidence(one) ? [[one.row.id, one.row]] : []))))
    : read;
}

function isEvidence(one: RowTold): one is Extract<RowTold, { readonly table: 'evidence' }> {
  return one.table === 'evidence';
}

/** Asks for all pages at once, and begins again where something was recorded between two of them. */
async function readPages(readPage: (from: number) => Promise<Result<RowsRead>>): Promise<Result<RowsRead>> {
  for (;;) {
    const first = await readPage(0);
    if (!first.ok) return first;
    const { rows, total, place } = first.value;
    const asked: Promise<Result<RowsRead>>[] = [];
    for (let from = rows.length; from < total; from += limit) asked.push(readPage(from));
    const pages = [rows];
    for (const page of await Promise.all(asked)) {
      if (!page.ok) return page;
      if (isSame(page.value.place, place)) pages.push(page.value.rows);
    }
    if (pages.length > asked.length) return ok({ ...first.value, rows: pages.flat() });
  }
}

function isSame(a: JournalPlace, b: JournalPlace): boolean {
  return a.position === b.position && a.hash === b.hash;
}
