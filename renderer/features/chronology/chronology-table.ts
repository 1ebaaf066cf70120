import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type Chronology, type ChronologyLine, dayOf } from '../../../shared/chronology/chronology.ts';
import type { ShownTable } from '../../../shared/contracts/table.contract.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { neutralText } from '../../../shared/sheets/neutral-text.ts';

/** As it is saved for a spreadsheet; days as ISO. */
export function chronologyTable({ title, lines }: Chronology): ShownTable {
  return {
    name: title,
    columns: ['Date', 'What happened', 'Evidence'].map((heading) => ({ title: heading, kind: 'words' })),
    rows: lines.map(({ on, text, evidence }) => [on.replace('T', ' '), text, evidence ?? '']),
  };
}

/** As it is pasted into a letter or a sheet: cells parted by tabs, nothing in them that a spreadsheet would run. */
export function chronologyText(chronology: Chronology): string {
  const { columns, rows } = chronologyTable(chronology);
  const cell = (text: string) => neutralText(text.replaceAll(/[\t\r\n]+/g, ' '));
  return [columns.map(({ title }) => title), ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}

/** @example '18 Feb 2022, 10:31' */
export function lineDateInWords(line: Pick<ChronologyLine, 'on' | 'precision'>): string {
  const date = parseLocalDate(dayOf(line));
  const day = date === undefined ? dayOf(line) : formatDate(date);
  return line.precision === 'day' ? day : `${day}, ${line.on.slice(11, 16)}`;
}
