import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { Result } from '../../../shared/kernel/result.ts';

/** A day that stands by itself; part of a number or of a file's name it stays as it is. */
const day = /(?<![\w./\\-])\d{4}-\d{2}-\d{2}(?![\w/\\-]|\.\w)/g;

/** Days of a sentence of the ledger as officers write them. @example withOfficerDates('Due 2021-11-30.') // 'Due 30 Nov 2021.' */
export function withOfficerDates(sentence: string): string {
  return sentence.replaceAll(day, (text) => {
    const date = parseLocalDate(text);
    return date === undefined ? text : formatDate(date);
  });
}

/** The ledger names days as the journal and the command line do; this is where its refusals come before an officer. */
export function told<Value>(answer: Result<Value>): Result<Value> {
  return answer.ok ? answer : { ...answer, message: withOfficerDates(answer.message) };
}
