/** A sheet that is being brought in: as it was read, as it is understood, and what would become of its rows. */
import type { SheetPreviewed, SheetPreviewId, SheetRow } from '../../shared/contracts/sheet.contract.ts';
import type { State } from '../../shared/domain/state.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Asked } from '../../shared/sheets/layout.ts';
import { type PreviewedRow, previewRows } from '../../shared/sheets/preview-sheet.ts';
import type { RowOutcome } from '../../shared/sheets/row-outcome.ts';
import { cellText, isBlankRow } from '../../shared/sheets/sheet.ts';
import type { UnderstoodSheet } from '../../shared/sheets/understand-sheet.ts';
import type { JobControl } from '../ipc/running-jobs.ts';
import { countsOf } from '../ledger/import-sheet.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { SheetRead } from '../sheets/read-workbook.ts';
import type { SheetRequest } from '../sheets/sheet-protocol.ts';
import { unhurried } from './unhurried.ts';

export interface HeldSheet {
  readonly id: SheetPreviewId;
  readonly request: SheetRequest;
  readonly read: SheetRead;
  readonly understood: UnderstoodSheet;
  readonly effective: LocalDate | undefined;
  readonly decided: DecidedRows;
}

/** Every row, decided on one state of the record on one day: as long as both stand, so does what was decided. */
export interface DecidedRows {
  readonly ledger: Ledger;
  readonly on: State;
  readonly today: LocalDate;
  readonly outcomes: readonly RowOutcome[];
  /** What records each of them; of the same length. */
  readonly asks: readonly (readonly Asked[])[];
  readonly byOutcome: ReadonlyMap<RowOutcome['outcome'], readonly number[]>;
}

/** Decides every row, a few at a time; none where a needed column is missing. Throws where it is cancelled. */
export async function decideRows(
  ledger: Ledger,
  { read: { sheet }, understood, effective }: Pick<HeldSheet, 'read' | 'understood' | 'effective'>,
  { signal, report }: JobControl,
): Promise<Result<DecidedRows>> {
  const { layout, recognised, missing } = understood;
  const [on, today] = [ledger.state(), ledger.today()];
  const ports = { today, newId: () => ledger.newId(), effective };
  const rows = missing.length > 0 ? ok([]) : previewRows(on, sheet, layout, recognised.mapping, ports);
  if (!rows.ok) return rows;
  const outcomes: RowOutcome[] = [];
  const asks: (readonly Asked[])[] = [];
  const byOutcome = new Map<RowOutcome['outcome'], number[]>();
  const take = ({ outcome, asks: own }: PreviewedRow): void => {
    const same = byOutcome.get(outcome.outcome);
    if (same) same.push(outcomes.length);
    else byOutcome.set(outcome.outcome, [outcomes.length]);
    outcomes.push(outcome);
    asks.push(own);
  };
  const total = sheet.rows.length - recognised.mapping.firstBodyRow;
  await unhurried(rows.value, take, {
    signal,
    onSlice: (done) => report({ done, total, step: 'Looking at the rows' }),
  });
  return ok({ ledger, on, today, outcomes, asks, byOutcome });
}

/** As a window is told of it. */
export function describeSheet({ id, read, understood, decided }: HeldSheet): SheetPreviewed {
  const { sheet, names, notices } = read;
  const { layout, fits, recognised, missing } = understood;
  const titles = (columns: UnderstoodSheet['missing']) => columns.map(({ title }) => title);
  return {
    preview: id,
    name: sheet.name,
    names: [...names],
    layout: layout.name,
    fits: fits.map((fit) => ({
      layout: fit.layout.name,
      title: fit.layout.title,
      named: fit.named,
      missing: titles(fit.missing),
    })),
    headers: recognised.headers.map(({ column, text, member }) => ({
      column,
      text: shortened(text),
      example: exampleOf(read, recognised.mapping.firstBodyRow, column),
      member: member ?? null,
    })),
    members: layout.columns
      .filter(({ isOutOnly }) => !isOutOnly)
      .map(({ member, title, isNeeded = false }) => ({ member, title, isNeeded })),
    missing: titles(missing),
    notices: [...notices, ...recognised.notices],
    counts: countsOf(decided.outcomes),
    total: decided.outcomes.length,
  };
}

/** One row as a window shows it. */
export function describeRow({ read, understood, decided }: HeldSheet, index: number): SheetRow | undefined {
  const outcome = decided.outcomes[index];
  if (!outcome) return undefined;
  const cells = read.sheet.rows[outcome.row - 1] ?? [];
  const { columns } = understood.recognised.mapping;
  const given = understood.layout.columns.flatMap(({ member, title }) => {
    const at = columns[member];
    const text = at === undefined ? '' : cellText(cells[at]);
    return text === '' ? [] : [{ title, text: shortened(text) }];
  });
  const { subject, differences, faults, notes, ...told } = outcome;
  return {
    ...told,
    ...(subject && { subject }),
    given,
    differences: differences.map(({ title, recorded, given: now }) => ({
      title,
      recorded: shortened(recorded),
      given: shortened(now),
    })),
    faults: faults.map(({ message, ...fault }) => ({ ...fault, message: shortened(message) })),
    notes: notes.map(shortened),
  };
}

/** Rows are looked through for an example as far as this. */
const deepestExample = 200;

function exampleOf({ sheet }: SheetRead, firstBodyRow: number, column: number): string {
  const below = sheet.rows.slice(firstBodyRow, firstBodyRow + deepestExample);
  const row = below.find((cells) => !isBlankRow(cells) && cellText(cells[column]) !== '');
  return shortened(cellText(row?.[column]));
}

/** Of a text as it is shown; a stranger's cell may hold a million characters. */
const mostShown = 500;

function shortened(text: string): string {
  return text.length <= mostShown ? text : `${text.slice(0, mostShown - 1)}…`;
}
