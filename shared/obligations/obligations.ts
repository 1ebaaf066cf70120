import type { RuleTable } from '../calendar/rule-table.ts';
import type { OfficeId, PersonId } from '../domain/ids.ts';
import { latest } from '../domain/latest.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { lettersAbout } from './letters-about.ts';
import { byDay, type Obligation } from './obligation.ts';
import { promisesAbout } from './promises-about.ts';
import { reckonedOnce } from './reckoned-once.ts';
import { type Reckoner, reckonerOf, type Source } from './reckoner.ts';
import { caseResponsesOwed } from './sources/case-response.ts';
import { updatesOwed } from './sources/case-updates.ts';
import { copiesOwed } from './sources/copies.ts';
import { inspectionStepsOwed } from './sources/inspection.ts';
import { milestonesOwed } from './sources/milestones.ts';
import { pilotsOwed } from './sources/pilots.ts';
import { planUpdatesOwed } from './sources/plan-updates.ts';
import { plansOwed } from './sources/plans.ts';
import { promisesOwed } from './sources/promises.ts';
import { answersOwed } from './sources/received-letters.ts';
import { closeoutsOwed } from './sources/recommendation-closeout.ts';
import { decisionsOwed } from './sources/recommendation-decision.ts';
import { finalActionsOwed } from './sources/recommendation-final-action.ts';
import { responsesOwed } from './sources/recommendation-response.ts';
import { statementsOwed } from './sources/recommendation-statement.ts';
import { rostersOwed } from './sources/rosters.ts';
import { recordAbout, subjectOwner } from './sources/subject.ts';
import { suspensesOwed } from './sources/suspenses.ts';

/** Whose names an owner is told by. */
const named = ['people', 'offices'] as const;

/** Everything owed on one recommendation, and on one case; other records have one source each. */
export const onRecommendation = reckonedOnce(
  all([responsesOwed, statementsOwed, decisionsOwed, finalActionsOwed, closeoutsOwed]),
);
export const onCase = reckonedOnce(all([caseResponsesOwed, answersOwed, inspectionStepsOwed, updatesOwed]));

function all<Row>(sources: readonly Source<Row>[]): Source<Row> {
  return (view, row) => sources.flatMap((source) => source(view, row));
}

const kinds = [
  reckonerOf({
    rowsOf: ({ recommendations }) => recommendations,
    source: onRecommendation,
    reads: ['letters', ...named],
    around: (state, row) => {
      const said = latest(row.assignments);
      return [...lettersAbout(state, row.id), ...answering(state, said?.actionOfficial, said?.office)];
    },
  }),
  reckonerOf({
    rowsOf: ({ cases }) => cases,
    source: onCase,
    reads: ['letters', ...named],
    around: (state, row) => [...lettersAbout(state, row.id), ...answering(state, undefined, row.custodian)],
  }),
  reckonerOf({
    rowsOf: ({ milestones }) => milestones,
    source: milestonesOwed,
    reads: ['promises', ...named],
    around: (state, row) => [
      ...promisesAbout(state, { kind: 'milestone', id: row.id }),
      ...answering(state, row.owner, row.office),
    ],
  }),
  reckonerOf({
    rowsOf: ({ plans }) => plans,
    source: all([plansOwed, planUpdatesOwed]),
    reads: ['promises', ...named],
    around: (state, row) => [
      ...promisesAbout(state, { kind: 'plan', id: row.id }),
      ...answering(state, row.contact, row.office),
    ],
  }),
  reckonerOf({ rowsOf: ({ suspenses }) => suspenses, source: suspensesOwed, reads: ['promises', ...named] }),
  reckonerOf({
    rowsOf: ({ promises }) => promises,
    source: promisesOwed,
    // Of whatever record it is about, and of those who answer for that.
    reads: [
      'recommendations',
      'cases',
      'milestones',
      'plans',
      'letters',
      'suspenses',
      'pilots',
      'rosters',
      'promises',
      ...named,
    ],
    around: (state, { about }) => {
      const owner = subjectOwner(state, about);
      return [
        ...[recordAbout(state, about), owner?.person, owner?.office, owner?.name],
        ...promisesAbout(state, about),
        ...(about.kind === 'case' ? lettersAbout(state, about.id) : []),
      ];
    },
  }),
  reckonerOf({ rowsOf: ({ pilots }) => pilots, source: pilotsOwed, reads: ['promises'] }),
  reckonerOf({ rowsOf: ({ rosters }) => rosters, source: rostersOwed, reads: [...named] }),
  reckonerOf({ rowsOf: ({ evidence }) => evidence, source: copiesOwed, reads: [] }),
] as const;

/**
 * Knows what is owed and reckons it again only where something has changed, or on another day. Whatever it remembers, it has what
 * `obligationsOf` answers, in no promised order.
 */
export function createReckoner(): Reckoner {
  const parts = kinds.map((create) => create());
  return (view) => parts.flatMap((reckon) => reckon(view));
}

/**
 * Everything that a docket owes or is owed by a date, fulfilled or not, in a state folded as of `today`: the earliest first, of one day by
 * id. Of what is owed again and again, what was due so far and the next. What nobody wants any more (a cancelled suspense, a closed
 * case's unwritten update) is left out. Pure. Sources: rules.md A1 to A5, by the rule table.
 */
export function obligationsOf(state: State, rules: RuleTable, today: LocalDate): readonly Obligation[] {
  return createReckoner()({ state, rules, today }).toSorted(byDay);
}

/** Who is named as the one that answers for a record. */
function answering(state: State, person: PersonId | null | undefined, office: OfficeId | null | undefined) {
  return [person && state.people.get(person), office && state.offices.get(office)];
}
