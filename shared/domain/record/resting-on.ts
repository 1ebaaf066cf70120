import type { Table } from '../../kernel/table.ts';
import { isSameSubject, type Subject } from '../ids.ts';
import type { Letter } from '../letter/letter.ts';
import type { Milestone } from '../milestone/milestone.ts';
import type { NaraCase } from '../nara-case/nara-case.ts';
import type { Party } from '../party.ts';
import type { Plan } from '../plan/plan.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { State } from '../state.ts';
import type { Suspense } from '../suspense/suspense.ts';

/**
 * The ids of the records that name a record, now or in their history: while there are any, it cannot be withdrawn. Looks only through tables
 * that can name a record of its kind, since an undone sheet asks this of thousands.
 */
export function restingOn(state: State, subject: Subject): string[] {
  const { kind, id } = subject;
  const isSubject = (about: Subject | undefined) => about !== undefined && isSameSubject(about, subject);
  const ids = <Row extends { readonly id: string }>(
    table: Table<string, Row>,
    namedKinds: readonly Subject['kind'][],
    rests: (row: Row) => boolean,
  ) => (namedKinds.includes(kind) ? idsOf(table, rests) : []);
  return [
    ...ids(state.people, ['office'], (row) => [row, ...row.formerPosts].some((post) => post.office === id)),
    ...ids(state.recommendations, ['office', 'person', 'letter', 'milestone'], (row) =>
      recommendationRestsOn(row, subject),
    ),
    ...ids(state.cases, ['office', 'person', 'letter'], (row) => caseRestsOn(row, subject)),
    ...ids(state.plans, ['office', 'person', 'recommendation', 'case'], (row) => planRestsOn(row, subject)),
    ...ids(state.milestones, ['plan', 'office', 'letter', 'person'], (row) => milestoneRestsOn(row, subject)),
    ...ids(state.letters, ['case', 'recommendation', 'letter', 'person'], (row) => letterRestsOn(row, subject)),
    ...idsOf(state.promises, ({ letter, about }) => (kind === 'letter' && letter === id) || isSubject(about)),
    ...idsOf(state.suspenses, (row) => suspenseRestsOn(row, subject)),
    ...ids(state.rosters, ['person', 'office'], ({ owners }) =>
      owners.some(({ owner }) => owner.kind === kind && owner.id === id),
    ),
    ...idsOf(state.pilots, ({ about }) => isSubject(about)),
    ...idsOf(state.evidence, ({ links }) => links.some((link) => isSubject(link.subject))),
  ];
}

/** In order; only the few that are found are put in order. */
function idsOf<Row extends { readonly id: string }>(table: Table<string, Row>, rests: (row: Row) => boolean): string[] {
  const found: string[] = [];
  for (const row of table.values()) if (rests(row)) found.push(row.id);
  return found.sort();
}

function recommendationRestsOn({ assignments, closureCriteria, steps }: Recommendation, { kind, id }: Subject) {
  if (kind === 'office') return assignments.some(({ office }) => office === id);
  if (kind === 'person') return assignments.some(({ actionOfficial }) => actionOfficial === id);
  if (kind === 'letter') return Object.values(steps).some((step) => step?.letter === id);
  const named = closureCriteria.flatMap(({ coverages }) => coverages).flatMap(({ milestones }) => milestones);
  return kind === 'milestone' && named.some((milestone) => milestone === id);
}

function caseRestsOn({ custodian, elements, received, closure }: NaraCase, { kind, id }: Subject) {
  if (kind === 'office') return custodian === id;
  if (kind === 'person') return elements.some(({ owner }) => owner === id);
  return kind === 'letter' && [closure?.letter, ...received.map(({ answered }) => answered?.letter)].includes(id);
}

function planRestsOn(plan: Plan, { kind, id }: Subject) {
  if (kind === 'office') return plan.assignments.some(({ office }) => office === id);
  if (kind === 'person') return plan.assignments.some(({ contact }) => contact === id);
  if (kind === 'recommendation') return plan.recommendations.some((recommendation) => recommendation === id);
  return kind === 'case' && plan.cases.some((naraCase) => naraCase === id);
}

function milestoneRestsOn({ plan, office, owners, reschedules }: Milestone, { kind, id }: Subject) {
  if (kind === 'plan') return plan === id;
  if (kind === 'office') return office === id;
  if (kind === 'letter') return reschedules.some(({ toldIn }) => toldIn === id);
  return kind === 'person' && owners.some(({ owner }) => owner === id);
}

function letterRestsOn({ case: of, recommendations, superseded, reviews }: Letter, { kind, id }: Subject) {
  if (kind === 'case') return of === id;
  if (kind === 'letter') return superseded?.by === id;
  if (kind === 'person') return reviews.some(({ reviewer }) => reviewer === id);
  return kind === 'recommendation' && recommendations.some((recommendation) => recommendation === id);
}

function suspenseRestsOn({ askedOf, askedBy, answered, about, reassignments }: Suspense, subject: Subject) {
  const isNamed = (party: Party | undefined) => party?.kind === subject.kind && party.id === subject.id;
  return (
    [askedOf, askedBy, answered?.by, ...reassignments.map(({ from }) => from)].some(isNamed) ||
    (about !== undefined && isSameSubject(about, subject))
  );
}
