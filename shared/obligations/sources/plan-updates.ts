import { nextDues } from '../../calendar/clock.ts';
import { findRule } from '../../calendar/find-rule.ts';
import { fiscalQuarterInWords, printFiscalQuarter } from '../../calendar/fiscal-quarter.ts';
import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { Rule } from '../../calendar/rule.ts';
import { type Update, type UpdateCadence, updatesOf } from '../../calendar/update-due.ts';
import type { Authority } from '../../domain/authority.ts';
import { latest } from '../../domain/latest.ts';
import type { Plan, PlanUpdate } from '../../domain/plan/plan.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { isOutstanding, type Obligation } from '../obligation.ts';
import { datedBy, type Owed, oweOn } from '../owe.ts';
import type { View } from '../view.ts';
import { subjectOwner } from './subject.ts';

const ruleId = 'cap.quarterly';

/** The periodic updates on a plan, from the day on which somebody asked for them; none is owed once it is closed. */
export function planUpdatesOwed(view: View, row: Plan): readonly Obligation[] {
  const reporting = latest(row.reportings);
  if (!reporting?.to) return [];
  const found = findRule(view.rules, ruleId, reporting.on);
  const cadence = found.ok ? cadenceOf(found.value, reporting.on) : undefined;
  if (!cadence) return [];
  const owed = owedSoFar(view, row, cadence, reporting.on, reporting.to);
  return row.closed ? owed.filter((one) => !isOutstanding(one)) : owed;
}

/** A docket may count months instead of quarters; rules of other units say nothing of updates. */
function cadenceOf(rule: Rule, from: LocalDate): UpdateCadence | undefined {
  if (rule.unit === 'everyFiscalQuarter') return { every: 'fiscalQuarter', daysAfterEnd: rule.offset };
  return rule.unit === 'everyMonths' ? { every: 'months', months: rule.offset, from } : undefined;
}

type Met = Update<ReturnType<typeof asLetter>>;

function owedSoFar(view: View, row: Plan, cadence: UpdateCadence, from: LocalDate, to: Authority): Obligation[] {
  const updates: Met[] = [];
  try {
    for (const update of updatesOf(cadence, from, row.updates.map(asLetter))) {
      updates.push(update);
      if (!update.metBy && update.period.due >= view.today) break;
    }
  } catch (error) {
    // It has no end of its own; nor has it any where the calendar ends.
    if (!(error instanceof RangeError)) throw error;
  }
  const dues = nextDues(view.rules, ruleId, from, updates.length);
  if (!dues.ok) return [];
  return updates.flatMap((update, index) => {
    const due = dues.value[index];
    return due ? [oweOn(view, updateOwed(view, row, to, update), datedBy(due))] : [];
  });
}

function updateOwed(view: View, row: Plan, to: Authority, { period, metBy }: Met): Owed {
  const subject = { kind: 'plan', id: row.id } as const;
  const { quarter, first, last } = period;
  const words = quarter ? fiscalQuarterInWords(quarter) : `${formatDate(first)} to ${formatDate(last)}`;
  return {
    subject,
    key: `update/${quarter ? printFiscalQuarter(quarter) : period.due}`,
    title: `Update on the plan, ${words}`,
    period: { first, last },
    to,
    owner: subjectOwner(view.state, subject),
    fulfilledBy: metBy && {
      kind: metBy.letter ? 'letter' : 'event',
      id: metBy.letter ?? 'plan.updated',
      on: metBy.sent.on,
    },
  };
}

function asLetter({ on, quarter, letter }: PlanUpdate) {
  return { quarter, letter, sent: { on } };
}
