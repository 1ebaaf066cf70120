import { formatLetterDate } from '../../calendar/letter-date.ts';
import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** What a reference stands for, before it is printed; undefined where the record says nothing. */
export type Value = string | number | { readonly day: LocalDate } | undefined;

/** Reads one path of a row. */
export type Reading<Row, View> = (row: Row, view: View) => Value;

export function day(date: LocalDate | undefined): Value {
  return date && { day: date };
}

/** `short` prints `30 Nov 2021`, for tables; it breaks before the year only. */
export function printed(value: NonNullable<Value>, form: string | undefined): string {
  if (typeof value !== 'object') return String(value);
  return form === 'short' ? formatDate(value.day).replace(' ', '\u00a0') : formatLetterDate(value.day);
}
