/** Makes an obligation of what a source found: by a rule of the table, or on a day that the record itself holds. */
import { isBusinessDay, rollTo } from '../calendar/business-days.ts';
import { type Due, dueBy } from '../calendar/clock.ts';
import { formatDateWithWeekday } from '../calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import {
  type Duty,
  type Fulfilment,
  type Obligation,
  type OwedOn,
  type Owner,
  type Recipient,
  standingOf,
} from './obligation.ts';
import type { View } from './view.ts';

export interface Owed {
  readonly subject: OwedOn;
  /** Tells the obligations of one record apart whatever rule counts their days: `response`, `update/2022-03-31`. */
  readonly key: string;
  readonly title: string;
  readonly period?: Obligation['period'];
  readonly to: Recipient;
  readonly owner?: Owner | undefined;
  readonly fulfilledBy?: Fulfilment | undefined;
}

interface Dated extends Pick<Obligation, 'due' | 'rolled' | 'reasons' | 'ruleId' | 'citation' | 'verification'> {
  readonly lastDay?: LocalDate;
  readonly duty?: Duty;
}

/** As one obligation, or none where the table has no rule of this id that is in force for the day zero. */
export function oweByRule(view: View, owed: Owed, ruleId: string, dayZero: LocalDate, ...why: string[]): Obligation[] {
  const due = dueBy(view.rules, ruleId, dayZero);
  return due.ok ? [oweOn(view, owed, datedBy(due.value, why))] : [];
}

/** On a day of the record's own, which no rule counts or rolls. */
export function oweOn(view: View, { subject, key, ...owed }: Owed, dated: Dated): Obligation {
  const lastDay = dated.lastDay ?? dated.due;
  return {
    id: `${subject.kind}:${subject.id}/${key}`,
    subject,
    ...owed,
    duty: 'agency',
    ...dated,
    lastDay,
    ...standingOf(lastDay, owed.fulfilledBy, view.today),
  };
}

/** A due date of the clock engine; `why` follows its reasons. */
export function datedBy(
  { ruleId, rule, due, rolled, reasons, citation, verification }: Due,
  why: string[] = [],
): Dated {
  const moves = rule.roll === 'next' || rule.roll === 'previous';
  return {
    ruleId,
    due,
    ...(rolled && { rolled }),
    lastDay: moves ? (rolled ?? due) : due,
    reasons: [...reasons.map(({ text }) => text), ...why],
    citation,
    verification,
    duty: rule.duty,
  };
}

/** Where nothing says that a day off moves the date: the business day after it, and the sentence that says so. */
export function silentRoll(view: View, due: LocalDate): { readonly rolled?: LocalDate; readonly reasons: string[] } {
  if (isBusinessDay(view.rules, due)) return { reasons: [] };
  const rolled = rollTo(view.rules, due, 1);
  const day = formatDateWithWeekday(rolled);
  return {
    rolled,
    reasons: [`It falls on a day off, and nothing says that it moves; the next business day is ${day}.`],
  };
}
