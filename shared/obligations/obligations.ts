import type { RuleTable } from '../calendar/rule-table.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Obligation } from './obligation.ts';
import { caseResponsesOwed } from './sources/case-response.ts';
import { updatesOwed } from './sources/case-updates.ts';
import { inspectionStepsOwed } from './sources/inspection.ts';
import { milestonesOwed } from './sources/milestones.ts';
import { pilotsOwed } from './sources/pilots.ts';
import { plansOwed } from './sources/plans.ts';
import { promisesOwed } from './sources/promises.ts';
import { answersOwed } from './sources/received-letters.ts';
import { closeoutsOwed } from './sources/recommendation-closeout.ts';
import { decisionsOwed } from './sources/recommendation-decision.ts';
import { finalActionsOwed } from './sources/recommendation-final-action.ts';
import { responsesOwed } from './sources/recommendation-response.ts';
import { statementsOwed } from './sources/recommendation-statement.ts';
import { suspensesOwed } from './sources/suspenses.ts';
import { type View, viewOf } from './view.ts';

const sources: readonly ((view: View) => readonly Obligation[])[] = [
  responsesOwed,
  statementsOwed,
  decisionsOwed,
  finalActionsOwed,
  closeoutsOwed,
  caseResponsesOwed,
  answersOwed,
  inspectionStepsOwed,
  updatesOwed,
  milestonesOwed,
  plansOwed,
  suspensesOwed,
  promisesOwed,
  pilotsOwed,
];

/**
 * Everything that a docket owes or is owed by a date, fulfilled or not, in a state folded as of `today`: the earliest first, of one day by
 * id. Of what is owed again and again, what was due so far and the next. What nobody wants any more (a cancelled suspense, a closed
 * case's unwritten update) is left out. Pure. Sources: rules.md A1 to A5, by the rule table.
 */
export function obligationsOf(state: State, rules: RuleTable, today: LocalDate): readonly Obligation[] {
  const view = viewOf(state, rules, today);
  return sources.flatMap((source) => source(view)).sort(byDay);
}

function byDay(a: Obligation, b: Obligation): number {
  if (a.lastDay !== b.lastDay) return a.lastDay < b.lastDay ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
