import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type Chronology, type ChronologyLine, dayOf, isByHand } from '../../../shared/chronology/chronology.ts';
import type { ShownTable } from '../../../shared/contracts/table.contract.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { neutralText } from '../../../shared/sheets/neutral-text.ts';
import type { Citation } from './cite-lines.ts';

const headings = ['Date', 'UTC', 'What happened', 'Evidence', 'Source file', 'SHA-256', 'Place', 'Order'];

/** As it is saved for a spreadsheet; days and clocks as ISO. `citations` go with the lines. A line that a hand put elsewhere than the clocks says so. */
export function chronologyTable(
  { title, lines }: Pick<Chronology, 'title' | 'lines'>,
  citations: readonly (Citation | undefined)[],
): ShownTable {
  return {
    name: title,
    columns: headings.map((heading) => ({ title: heading, kind: 'words' })),
    rows: lines.map(({ on, utc, text, evidence }, at) => {
      const { file = '', sha256 = '', place = '' } = citations[at] ?? {};
      const moment = utc === undefined ? '' : utc.slice(0, 19).replace('T', ' ');
      const order = isByHand(lines, at) ? 'by hand' : '';
      return [on.replace('T', ' '), moment, text, evidence ?? '', file, sha256, place, order];
    }),
  };
}

/** As it is pasted into a letter or a sheet: cells parted by tabs, nothing in them that a spreadsheet would run. */
export function chronologyText(
  chronology: Pick<Chronology, 'title' | 'lines'>,
  citations: readonly (Citation | undefined)[],
): string {
  const { columns, rows } = chronologyTable(chronology, citations);
  const cell = (text: string) => neutralText(text.replaceAll(/[\t\r\n]+/g, ' '));
  return [columns.map(({ title }) => title), ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}

/** @example '18 Feb 2022, 10:31' */
export function lineDateInWords(line: Pick<ChronologyLine, 'on' | 'precision'>): string {
  const date = parseLocalDate(dayOf(line));
  const day = date === undefined ? dayOf(line) : formatDate(date);
  return line.precision === 'day' ? day : `${day}, ${line.on.slice(11, 16)}`;
}
