/** The header of a sheet, which may stand below a banner, and in two rows where cells are merged. */
import { cellText, columnLetters, type Merge, type Sheet } from './sheet.ts';

export interface HeaderLabels {
  /** Counted from 0; the body begins below `lastRow`. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** By column: what the column may be called, the fullest name first. Empty for a column without a header. */
  readonly labels: readonly (readonly string[])[];
  /** What the officer should know about merged cells. */
  readonly notices: readonly string[];
}

/** The header as it reads if it begins in this row: the row alone, and together with the next where one of its cells is merged over several columns. */
export function headersAt(sheet: Sheet, row: number): readonly HeaderLabels[] {
  const wide = (sheet.merges ?? []).filter(({ top, left, right }) => top === row && right > left);
  const alone: HeaderLabels = {
    firstRow: row,
    lastRow: row,
    labels: textsOf(sheet, row).map((text) => (text === '' ? [] : [text])),
    notices: wide.map((merge) => wideNotice(sheet, merge)),
  };
  const hasSecondRow = wide.some(({ left, right }) =>
    textsOf(sheet, row + 1)
      .slice(left, right + 1)
      .some((text) => text !== ''),
  );
  return hasSecondRow ? [alone, inTwoRows(sheet, row, wide)] : [alone];
}

function inTwoRows(sheet: Sheet, row: number, wide: readonly Merge[]): HeaderLabels {
  const upper = [...textsOf(sheet, row)];
  for (const { left, right } of wide) upper.fill(upper[left] ?? '', left, right + 1);
  const lower = textsOf(sheet, row + 1);
  const labels = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) =>
    namesOf(upper[column] ?? '', lower[column] ?? ''),
  );
  const notices = [
    `The header has merged cells: rows ${row + 1} and ${row + 2} were read together, such as "${labels.find((names) => names.length === 3)?.[0]}".`,
  ];
  return { firstRow: row, lastRow: row + 1, labels, notices };
}

function namesOf(upper: string, lower: string): readonly string[] {
  if (upper === '' || lower === '') return [upper || lower].filter((text) => text !== '');
  return [`${upper} ${lower}`, lower, upper];
}

function wideNotice(sheet: Sheet, { top, left, right }: Merge): string {
  const text = cellText(sheet.rows[top]?.[left]);
  return `The header "${text}" in row ${top + 1} is merged over columns ${columnLetters(left)} to ${columnLetters(right)}: it names the first of them only.`;
}

function textsOf({ rows }: Sheet, row: number): readonly string[] {
  return (rows[row] ?? []).map(cellText);
}
