import type { LocalDate } from '../kernel/local-date.ts';
import { readDate } from './read-date.ts';
import { cellText, type Sheet } from './sheet.ts';

const asOf =
  /\bas of:?\s+((?:[a-z]{3,9}\.? \d{1,2},? \d{4})|\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2} [a-z]{3,9} \d{4})/i;

/**
 * The day that a banner above the header says the statuses are of ("status as of ..."); undefined without one, or for a day to come.
 * Source: GAO's download of open recommendations, gao.gov/open-recs2-csv.
 */
export function statusDay({ rows }: Sheet, firstBodyRow: number, today: LocalDate): LocalDate | undefined {
  for (const cell of rows.slice(0, firstBodyRow).flat()) {
    const written = asOf.exec(cellText(cell))?.[1];
    const date = written === undefined ? undefined : readDate(written);
    if (date?.ok && date.value <= today) return date.value;
  }
  return undefined;
}
