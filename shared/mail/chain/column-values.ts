import type { HeaderContext } from './header-context.ts';
import { readLabel } from './header-label.ts';
import type { HeaderLabel } from './mail-language.ts';
import { figureOrder, readShownClock, type ShownClock } from './shown-clock.ts';

export interface ColumnValues {
  readonly fields: ReadonlyMap<HeaderLabel, string>;
  /** Index of the last line taken, from 0. */
  readonly last: number;
}

/**
 * Reads the values of a header whose labels stand in one column and whose values in another, which many programs write out one column
 * after the other: `From: To: Subject: Date:`, then as many lines below. The date tells which line is which where a value is missing.
 * Answers undefined where no line among them is a date with a clock.
 */
export function columnValues(
  context: HeaderContext,
  from: number,
  labels: readonly HeaderLabel[],
): ColumnValues | undefined {
  const rows = valueRows(context, from, labels.length);
  const dateRow = rows.findIndex((row) => clockIn(context, row)?.precision !== undefined);
  const dateLabel = labels.indexOf('sent');
  if (dateRow < 1 || dateRow > dateLabel) return undefined;
  const below = labels.length - dateLabel - 1;
  const used = rows.slice(0, dateRow + 1 + Math.min(below, rows.length - dateRow - 1));
  const fields = new Map<HeaderLabel, string>(labels.map((label) => [label, '']));
  used.forEach((row, at) => {
    const label = labelOf(labels, at, dateRow, used.length);
    if (label) fields.set(label, context.lines[row]?.text ?? '');
  });
  return { fields, last: used.at(-1) ?? from };
}

/** Above the date the first values belong to the first labels and the one before the date to the label before it; below likewise. */
function labelOf(labels: readonly HeaderLabel[], at: number, dateRow: number, count: number): HeaderLabel | undefined {
  const dateLabel = labels.indexOf('sent');
  if (at === dateRow) return 'sent';
  if (at > dateRow) return at === count - 1 ? labels.at(-1) : labels[dateLabel + at - dateRow];
  const isNextToDate = at === dateRow - 1 && at > 0;
  return isNextToDate ? labels[dateLabel - 1] : labels[at];
}

/** The lines below the labels: without blank lines between them where the first two have none, else the next few. */
function valueRows({ lines, furniture }: HeaderContext, from: number, most: number): number[] {
  const rows: number[] = [];
  for (let index = from; index < lines.length && index < from + 4 * most && rows.length < most; index++) {
    const line = lines[index];
    if (!line || furniture.has(line.number)) continue;
    if (line.text === '' && rows.length > 1 && rows[1] === (rows[0] ?? 0) + 1) break;
    if (line.text === '') continue;
    if (readLabel(line.text)) break;
    rows.push(index);
  }
  return rows;
}

/** A line that is a date and nothing else. */
function clockIn({ lines, order }: HeaderContext, row: number): ShownClock | undefined {
  const text = lines[row]?.text ?? '';
  const clock = text.length <= 80 ? readShownClock(text, figureOrder(text, order, 'en')) : undefined;
  return clock && clock.precision !== 'day' ? clock : undefined;
}
