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
import type { View } from './view.ts';

type Source<Row> = (view: View, row: Row) => readonly Obligation[];

/** Everything owed on one recommendation, and on one case; other records have one source each. */
export const onRecommendation = all([responsesOwed, statementsOwed, decisionsOwed, finalActionsOwed, closeoutsOwed]);
export const onCase = all([caseResponsesOwed, answersOwed, inspectionStepsOwed, updatesOwed]);

function all<Row>(sources: readonly Source<Row>[]): Source<Row> {
  return (view, row) => sources.flatMap((source) => source(view, row));
}

/**
 * Everything that a docket owes or is owed by a date, fulfilled or not, in a state folded as of `today`: the earliest first, of one day by
 * id. Of what is owed again and again, what was due so far and the next. What nobody wants any more (a cancelled suspense, a closed
 * case's unwritten update) is left out. Pure. Sources: rules.md A1 to A5, by the rule table.
 */
export function obligationsOf(state: State, rules: RuleTable, today: LocalDate): readonly Obligation[] {
  const view = { state, rules, today };
  const owedOn = <Row>(rows: Iterable<Row>, source: Source<Row>) => [...rows].flatMap((row) => source(view, row));
  return [
    ...owedOn(state.recommendations.values(), onRecommendation),
    ...owedOn(state.cases.values(), onCase),
    ...owedOn(state.milestones.values(), milestonesOwed),
    ...owedOn(state.plans.values(), plansOwed),
    ...owedOn(state.suspenses.values(), suspensesOwed),
    ...owedOn(state.promises.values(), promisesOwed),
    ...owedOn(state.pilots.values(), pilotsOwed),
  ].sort(byDay);
}

function byDay(a: Obligation, b: Obligation): number {
  if (a.lastDay !== b.lastDay) return a.lastDay < b.lastDay ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
