/** Which evidence a list shows: one of the projection's lists, or one month of it. */
import { z } from 'zod';
import { importIdSchema, subjectSchema } from '../../../shared/domain/ids.ts';
import { countOfMonth, type EvidenceOrder } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceMonthRow } from '../../projection/rows.ts';

export const listedSchema = z.strictObject({
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('unlinked') }),
    z.strictObject({ kind: z.literal('import'), id: importIdSchema }),
    z.strictObject({ kind: z.literal('linkedTo'), subject: subjectSchema }),
  ]),
  /** As `2022-02`. */
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
});
export type ListedEvidence = z.infer<typeof listedSchema>;

export function titleOfList({ scope, month }: ListedEvidence): string {
  const title = titleOfScope(scope);
  if (month === undefined) return title;
  return scope.kind === 'all' ? monthInWords(month) : `${title}, ${monthInWords(month)}`;
}

function titleOfScope(scope: ListedEvidence['scope']): string {
  switch (scope.kind) {
    case 'all':
      return 'All evidence';
    case 'unlinked':
      return 'Not linked';
    case 'import':
      return `Import ${scope.id}`;
    case 'linkedTo':
      return `Linked to ${scope.subject.id}`;
  }
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** @example monthInWords('2022-02') // 'February 2022' */
export function monthInWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${monthNames[Number(number) - 1]} ${year}`;
}

/** Rows `first` to `first + count - 1` of a list: those of one month, or all of them. `months` are the list's counters. */
export function rangeOfMonth(
  months: readonly EvidenceMonthRow[],
  month: string | undefined,
  order: EvidenceOrder,
): { readonly first: number; readonly count: number } {
  const sum = (rows: readonly EvidenceMonthRow[]) => rows.reduce((total, row) => total + countOfMonth(row), 0);
  if (month === undefined) return { first: 0, count: sum(months) };
  const before = months.filter((row) => (order === 'oldestFirst' ? row.month < month : row.month > month));
  return { first: sum(before), count: sum(months.filter((row) => row.month === month)) };
}
