/** What forms of a case let the officer choose from. */
import { type Due, dueBy } from '../../../shared/calendar/clock.ts';
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { countInWords } from '../../../shared/calendar/rule.ts';
import type { RuleTable } from '../../../shared/calendar/rule-table.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { DocketRecords } from '../docket/api.ts';

/** The rule by which NARA's letter asks for an answer. */
const responseRule = 'nara.response30';

/** The count of the answer from the date of NARA's letter; undefined where that is no date, or no rule is in force. */
export function responseBy(rules: RuleTable | undefined, letterDate: string | undefined): Due | undefined {
  const date = letterDate === undefined ? undefined : parseLocalDate(letterDate);
  const due = rules && date && dueBy(rules, responseRule, date);
  return due?.ok ? due.value : undefined;
}

/** Both readings of the law and what speaks for each, as the hint below a proposed date. */
export function readingsInWords(due: Due | undefined, typed: string): string | undefined {
  const date = parseLocalDate(typed);
  if (due === undefined || date === undefined) return date && formatDateWithWeekday(date);
  if (date === due.rolled) return `${formatDateWithWeekday(date)}, the next business day after the day counted.`;
  if (date !== due.due)
    return `${formatDateWithWeekday(date)}; by ${due.citation} it would be ${formatDateWithWeekday(due.due)}.`;
  const why = due.reasons.filter(({ kind }) => ['count', 'dayOff', 'roll'].includes(kind)).map(({ text }) => text);
  return why.join(' ');
}

/** @example '30 calendar days from the date of NARA’s letter (36 CFR 1230.16(b))' */
export function basisInWords({ rule, citation }: Due): string {
  return `${countInWords(rule)} from the date of NARA’s letter (${citation})`;
}

/** Letters of the case that went out, to say which one answers. */
export function sentLetterChoices({ letters }: DocketRecords, id: CaseId) {
  return letters
    .filter((letter) => letter.case === id && letter.sent !== undefined)
    .map((letter) => ({ value: letter.id, title: `${letter.sent?.on} ${letter.title}` }));
}
