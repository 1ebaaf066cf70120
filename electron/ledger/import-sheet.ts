/** Takes a sheet into a docket: reads it, decides every row, and records the good ones in one step. */
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { type Layout, type LayoutName, layoutNames } from '../../shared/sheets/layout.ts';
import { layouts, likeliestLayout } from '../../shared/sheets/layouts.ts';
import { type RecognisedHeader, type Remapping, recogniseColumns, remap } from '../../shared/sheets/mapping.ts';
import { previewSheet, type SheetPreview } from '../../shared/sheets/preview-sheet.ts';
import type { RowOutcome } from '../../shared/sheets/row-outcome.ts';
import type { Sheet } from '../../shared/sheets/sheet.ts';
import { openSheet, type SheetReaders } from '../sheets/open-sheet.ts';
import type { SheetRequest } from '../sheets/sheet-protocol.ts';
import type { Ledger } from './ledger.ts';

export interface SheetImport {
  readonly source: SheetRequest;
  /** How the columns are to be understood; without it, as they fit best. */
  readonly layout?: LayoutName | undefined;
  /** The officer's changes of the mapping. */
  readonly changes?: readonly Remapping[] | undefined;
  /** The day from which a fact holds whose day the sheet does not tell; today unless given. */
  readonly effective?: LocalDate | undefined;
}

export interface PreviewedSheet extends SheetPreview {
  readonly name: string;
  /** Of all worksheets of the file. */
  readonly names: readonly string[];
  readonly layout: LayoutName;
  readonly headers: readonly RecognisedHeader[];
  readonly notices: readonly string[];
  readonly counts: Readonly<Record<RowOutcome['outcome'], number>>;
}

/** Records nothing. Refuses as `openSheet` does, with `sheet.noLayout`, `sheet.columnMissing`, or where a change of the mapping names nothing. */
export async function previewSheetImport(
  ledger: Ledger,
  asked: SheetImport,
  readers: SheetReaders,
): Promise<Result<PreviewedSheet>> {
  const read = await openSheet(asked.source, readers);
  if (!read.ok) return read;
  const { sheet, names, notices } = read.value;
  const layout = layoutFor(sheet, asked.layout);
  if (!layout.ok) return layout;
  const recognised = remap(recogniseColumns(sheet, layout.value), layout.value, asked.changes ?? []);
  if (!recognised.ok) return recognised;
  const { mapping, headers, notices: ofHeader } = recognised.value;
  const ports = { today: ledger.today(), newId: () => ledger.newId(), effective: asked.effective };
  const previewed = previewSheet(ledger.state(), sheet, layout.value, mapping, ports);
  if (!previewed.ok) return previewed;
  return ok({
    ...previewed.value,
    ...{ name: sheet.name, names, layout: layout.value.name, headers, notices: [...notices, ...ofHeader] },
    counts: countsOf(previewed.value.rows),
  });
}

/** Records what a preview found good, all of it or nothing; answers how many facts. Refuses as the ledger does. */
export async function recordSheet(ledger: Ledger, { intents }: SheetPreview, actor: string): Promise<Result<number>> {
  if (intents.length === 0) return ok(0);
  const recorded = await ledger.handle(intents, actor);
  return recorded.ok ? ok(recorded.value.length) : recorded;
}

function layoutFor(sheet: Sheet, name: LayoutName | undefined): Result<Layout> {
  const layout = name ? layouts[name] : likeliestLayout(sheet);
  if (layout) return ok(layout);
  return refuse(
    'sheet.noLayout',
    `The columns of "${sheet.name}" are not those of a sheet known here. Say which it is to be: ${layoutNames.join(', ')}.`,
  );
}

/** How many rows there are of each outcome. */
export function countsOf(rows: readonly RowOutcome[]): PreviewedSheet['counts'] {
  const counts = { added: 0, changed: 0, alreadyThere: 0, differs: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
