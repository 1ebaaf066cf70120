/** The clock engine: what is due when, under which rule, and why. Dates come from the rule table that is given; nothing is built in. */
import type { LocalDate } from '../kernel/local-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { isBusinessDay, rollTo } from './business-days.ts';
import type { Verification } from './cited.ts';
import { type Counted, countDue } from './count-due.ts';
import type { ClosedDays } from './federal-holidays.ts';
import { findRule } from './find-rule.ts';
import { formatDate } from './local-date-arithmetic.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import type { Rule } from './rule.ts';
import type { RuleTable } from './rule-table.ts';

export interface Due {
  /** As it was asked for; `rule.id` where that was an alias. */
  readonly ruleId: string;
  /** The version in force for this day zero. */
  readonly rule: Rule;
  readonly dayZero: LocalDate;
  /** By the count alone. */
  readonly due: LocalDate;
  /** The business day to which the rule moves it, or would if it moved where the law is silent. Absent where it is the same day. */
  readonly rolled?: LocalDate;
  /** Full sentences, in the order of the reckoning. */
  readonly reasons: readonly Reason[];
  readonly citation: string;
  readonly verification: Verification;
}

/**
 * When a rule falls due, counted from its day zero; for a periodic rule the first time. Refuses with `rule.unknown`, `rule.notInForce`
 * or `due.outsideCalendar`. @example dueBy(table, 'nara.response30', '2021-10-26') // due 2021-11-25, Thanksgiving; rolled 2021-11-26
 */
export function dueBy(table: RuleTable, ruleId: string, dayZero: LocalDate): Result<Due> {
  const answers = answersOf(table);
  const key = `${ruleId} ${dayZero}`;
  const answer = answers.get(key) ?? firstDue(table, ruleId, dayZero);
  answers.set(key, answer);
  return answer;
}

/** The next so many times that a periodic rule falls due after its day zero; of any other rule the one time. Refuses as `dueBy` does. */
export function nextDues(table: RuleTable, ruleId: string, dayZero: LocalDate, count: number): Result<readonly Due[]> {
  const found = findRule(table, ruleId, dayZero);
  if (!found.ok) return found;
  try {
    const dues = first(count, countDue(table, found.value, dayZero));
    return ok(dues.map((counted) => answer(table, ruleId, found.value, dayZero, counted)));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const sentence = `Counting ${ruleId} from ${formatDate(dayZero)} leaves the calendar, which ends with the year 9999.`;
    return refuse('due.outsideCalendar', sentence, { ruleId, dayZero });
  }
}

/** Asks for no more than it answers: the next one might lie outside the calendar. */
function first<T>(count: number, all: Iterable<T>): T[] {
  const found: T[] = [];
  for (const each of all) if (found.push(each) >= count) break;
  return found;
}

function firstDue(table: RuleTable, ruleId: string, dayZero: LocalDate): Result<Due> {
  const dues = nextDues(table, ruleId, dayZero, 1);
  if (!dues.ok) return dues;
  const [due] = dues.value;
  if (!due) throw new Error(`${ruleId} counts to no day`);
  return ok(due);
}

/** The same rule is asked for the same report by every recommendation in it. A table is never changed, so an answer stands. */
const answersByTable = new WeakMap<RuleTable, Map<string, Result<Due>>>();

function answersOf(table: RuleTable): Map<string, Result<Due>> {
  const answers = answersByTable.get(table) ?? new Map<string, Result<Due>>();
  answersByTable.set(table, answers);
  return answers;
}

function answer(table: ClosedDays, ruleId: string, rule: Rule, dayZero: LocalDate, counted: Counted): Due {
  const { due } = counted;
  const rolled = rolledDay(table, rule, due);
  const { citation, verification } = rule;
  const reasons = reasonsFor(table, { ruleId, rule, dayZero, counted, rolled });
  return { ruleId, rule, dayZero, due, ...(rolled !== due && { rolled }), reasons, citation, verification };
}

function rolledDay(table: ClosedDays, { roll }: Rule, due: LocalDate): LocalDate {
  if (roll === 'none' || isBusinessDay(table, due)) return due;
  return rollTo(table, due, roll === 'previous' ? -1 : 1);
}
