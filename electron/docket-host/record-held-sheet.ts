import { mostRecordedRows } from '../../shared/contracts/sheet.contract.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { counted } from '../../shared/kernel/counted.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Asked } from '../../shared/sheets/layout.ts';
import type { RowOutcome } from '../../shared/sheets/row-outcome.ts';
import type { JobControl } from '../ipc/running-jobs.ts';
import { countsOf } from '../ledger/import-sheet.ts';
import type { DocketSession } from './docket-session.ts';
import { type DecidedRows, decideRows, type HeldSheet } from './held-sheet.ts';

/** Intents of one part, which is recorded whole; the rows of one part stay together. A sheet of the usual size is one part. */
const partIntents = 500;

interface RecordedSheet {
  readonly counts: ReturnType<typeof countsOf>;
  readonly recorded: number;
  readonly stopped: { readonly code: string; readonly message: string } | null;
}

/** Records what is good of a sheet, as it was previewed or not at all. Refuses as the contract `sheet.record` says. */
export async function recordHeldSheet(
  sheet: HeldSheet,
  session: DocketSession,
  control: JobControl & { readonly strict: boolean },
): Promise<Result<RecordedSheet>> {
  const counts = countsOf(sheet.decided.outcomes);
  const bad = counts.refused + counts.differs;
  if (control.strict && bad > 0)
    return refuse('sheet.notAllRight', `Nothing was recorded: ${counted(bad, 'row is', 'rows are')} not right.`);
  if (counts.added + counts.changed > mostRecordedRows)
    return refuse(
      'sheet.tooManyRows',
      `Nothing was recorded: one step records ${mostRecordedRows.toLocaleString('en-US')} rows at most, so that it can be undone. Bring the sheet in in parts.`,
    );
  const decided = await decidedNow(sheet, control);
  if (!decided.ok) return decided;
  const { recorded, stopped } = await session.recordInParts(partsOf(decided.value, control));
  if (stopped && recorded === 0) return stopped;
  const isCancelled = control.signal.aborted && stopped === undefined;
  return ok({
    counts,
    recorded,
    stopped: isCancelled ? cancelled : stopped ? { code: stopped.code, message: stopped.message } : null,
  });
}

const cancelled = {
  code: 'cancelled',
  message: 'The recording was cancelled. What was recorded before stays; bring the sheet in again for the rest.',
};

/** As previewed, where the record and the day are still the same; else decided again, and refused where a row comes out otherwise. */
async function decidedNow(sheet: HeldSheet, control: JobControl): Promise<Result<DecidedRows>> {
  const { ledger, on, today, outcomes } = sheet.decided;
  if (ledger.state() === on && ledger.today() === today) return ok(sheet.decided);
  const again = await decideRows(ledger, sheet, control);
  if (!again.ok) return again;
  const changed = again.value.outcomes.find((outcome, index) => !isSame(outcome, outcomes[index]));
  if (!changed && again.value.outcomes.length === outcomes.length) return again;
  return refuse(
    'sheet.movedOn',
    `Nothing was recorded: the record has moved on since the preview${changed ? `, and row ${changed.row} comes out differently now` : ''}. Look at the preview again.`,
  );
}

function isSame(one: RowOutcome, other: RowOutcome | undefined): boolean {
  return other !== undefined && canonicalJson(one) === canonicalJson(other);
}

/** Ends early where it is cancelled. */
function* partsOf({ asks }: DecidedRows, { signal, report }: JobControl): Generator<readonly Asked[]> {
  let part: Asked[] = [];
  for (const [row, own] of asks.entries()) {
    for (const ask of own) part.push(ask);
    if (part.length < partIntents) continue;
    yield part;
    report({ done: row + 1, total: asks.length, step: 'Recording' });
    if (signal.aborted) return;
    part = [];
  }
  if (part.length > 0) yield part;
}
