/** Why a date is due, in sentences for the officer and for whoever doubts the date. */
import { counted as inWords } from '../kernel/counted.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { BusinessDaysCounted } from './business-days.ts';
import { isWeekend } from './business-days.ts';
import { warningOf } from './cited.ts';
import type { Counted } from './count-due.ts';
import { type ClosedDays, daysOffOn } from './federal-holidays.ts';
import { fiscalQuarterInWords, fiscalQuarterOf } from './fiscal-quarter.ts';
import { formatDate, formatDateWithWeekday, formatWeekday } from './local-date-arithmetic.ts';
import { countInWords, isPeriodic, type Rule } from './rule.ts';

export interface Reason {
  readonly kind: 'rule' | 'dayZero' | 'count' | 'skipped' | 'monthEnd' | 'dayOff' | 'roll' | 'note' | 'standing';
  readonly text: string;
}

export interface Reckoning {
  readonly ruleId: string;
  readonly rule: Rule;
  readonly dayZero: LocalDate;
  readonly counted: Counted;
  /** The due date itself where it does not move. */
  readonly rolled: LocalDate;
}

/** In the order of the reckoning: rule, day zero, count, what was skipped, roll, and how far the rule was checked. */
export function reasonsFor(table: ClosedDays, reckoning: Reckoning): readonly Reason[] {
  const { rule } = reckoning;
  return [
    ruleReason(reckoning),
    dayZeroReason(reckoning),
    countReason(reckoning),
    ...skippedReasons(reckoning.counted.passedOver),
    ...monthEndReasons(reckoning),
    ...rollReasons(table, reckoning),
    ...(rule.note ? [{ kind: 'note', text: rule.note } as const] : []),
    ...standingReasons(rule),
  ];
}

function ruleReason({ ruleId, rule }: Reckoning): Reason {
  const name = ruleId === rule.id ? rule.id : `${ruleId}, which is ${rule.id}`;
  return {
    kind: 'rule',
    text: `${rule.title}: ${countInWords(rule)} (${name}; ${rule.citation}).${versionInWords(rule)}`,
  };
}

function versionInWords({ from, until }: Rule): string {
  if (!from && !until) return '';
  const span = [from && `from ${formatDate(from)}`, until && `until ${formatDate(until)}`].filter(Boolean).join(' ');
  return ` This version holds for a day zero ${span}.`;
}

function dayZeroReason({ rule, dayZero }: Reckoning): Reason {
  const counts = 'countsDayZero' in rule && rule.countsDayZero ? ' It counts as day one.' : '';
  const isNot = rule.unit === 'calendarDays' || rule.unit === 'businessDays' ? ' It is not counted.' : '';
  return { kind: 'dayZero', text: `Day zero is ${formatDateWithWeekday(dayZero)}: ${rule.trigger}.${counts || isNot}` };
}

function countReason({ rule, counted: { due } }: Reckoning): Reason {
  const day = formatDateWithWeekday(due);
  switch (rule.unit) {
    case 'calendarDays':
      return { kind: 'count', text: `${countInWords(rule)} end on ${day}; weekends and holidays are counted.` };
    case 'businessDays':
      return { kind: 'count', text: `${countInWords(rule)} end on ${day}.` };
    case 'fiscalQuarters':
      return { kind: 'count', text: `${fiscalQuarterInWords(fiscalQuarterOf(due))} ends on ${day}.` };
    default:
      return {
        kind: 'count',
        text: `Counted by the calendar, ${isPeriodic(rule) ? 'it falls due' : 'that is'} on ${day}.`,
      };
  }
}

function skippedReasons(passedOver: BusinessDaysCounted | undefined): Reason[] {
  if (!passedOver) return [];
  const { weekendDays, daysOff } = passedOver;
  const names = daysOff.map(({ name, day }) => `${name} (${formatDateWithWeekday(day)})`);
  const skipped = [...(weekendDays > 0 ? [inWords(weekendDays, 'weekend day')] : []), ...names];
  return skipped.length > 0 ? [{ kind: 'skipped', text: `Not counted: ${skipped.join(', ')}.` }] : [];
}

/** Only the counts by months can end in a month that is too short. */
function monthEndReasons({ rule, dayZero, counted: { due } }: Reckoning): Reason[] {
  const isByMonths = ['months', 'years', 'everyMonths', 'everyYears'].includes(rule.unit);
  if (!isByMonths || due.slice(8) === dayZero.slice(8)) return [];
  return [{ kind: 'monthEnd', text: `That month has no day ${Number(dayZero.slice(8))}, so its last day stands.` }];
}

function rollReasons(table: ClosedDays, { rule, counted: { due }, rolled }: Reckoning): Reason[] {
  const off = whyOff(table, due);
  if (!off) return [];
  const dayOff: Reason = { kind: 'dayOff', text: `${formatDate(due)} is ${off}.` };
  return [dayOff, { kind: 'roll', text: rollInWords[rule.roll](formatDateWithWeekday(rolled)) }];
}

const rollInWords: Readonly<Record<Rule['roll'], (rolled: string) => string>> = {
  none: () => 'Under this rule a due date on a day off does not move.',
  next: (rolled) => `Under this rule it moves to the next business day, ${rolled}.`,
  previous: (rolled) => `Under this rule it moves to the business day before, ${rolled}.`,
  silent: (rolled) =>
    `The source does not say that a due date on a day off moves; the next business day is ${rolled}. Keep to the earlier date. ` +
    'The laws on holidays speak of pay and leave only.',
};

/** As `Thanksgiving Day` or `a Sunday`; undefined for a business day. */
function whyOff(table: ClosedDays, day: LocalDate): string | undefined {
  const names = daysOffOn(table, day).map(({ name }) => name);
  const reasons = [...(isWeekend(day) ? [`a ${formatWeekday(day)}`] : []), ...names];
  return reasons.length > 0 ? reasons.join(' and ') : undefined;
}

function standingReasons({ verification, isOfDocket }: Rule): Reason[] {
  const warning = warningOf(verification);
  return [
    ...(isOfDocket ? ["This rule stands in the docket's own rules.json."] : []),
    ...(warning ? [`The rule is ${warning}.`] : []),
  ].map((text) => ({ kind: 'standing', text }));
}
