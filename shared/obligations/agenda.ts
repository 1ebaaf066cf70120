/** What is outstanding, put in the order in which an officer looks at it: by day, or by who answers for it. */
import { fiscalQuarterOf, lastDayOf } from '../calendar/fiscal-quarter.ts';
import { addDays, dayOfWeek } from '../calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { isOurs, isOutstanding, type Obligation, type Owner } from './obligation.ts';

/** In their order. `expected`: what NARA, OIG or GAO must do, whenever it is due. */
export const agendaGroups = ['pastDue', 'today', 'thisWeek', 'thisQuarter', 'later', 'expected'] as const;
export type AgendaGroup = (typeof agendaGroups)[number];

export interface AgendaPart {
  readonly group: AgendaGroup;
  /** The last day of the group's span; undefined where it has no end. */
  readonly until?: LocalDate | undefined;
  readonly obligations: readonly Obligation[];
}

type Listed = Pick<Obligation, 'lastDay' | 'duty'>;

/** All groups, the empty ones among them; each in the order given. What is fulfilled is left out. */
export function agendaOf(obligations: readonly Obligation[], today: LocalDate): readonly AgendaPart[] {
  const parts = Map.groupBy(obligations.filter(isOutstanding), (one) => agendaGroupOf(one, today));
  return agendaGroups.map((group) => ({ group, until: lastDayIn(group, today), obligations: parts.get(group) ?? [] }));
}

/** Weeks end on Saturday, quarters are federal fiscal quarters; a week that reaches into the next quarter keeps its days. */
export function agendaGroupOf(one: Listed, today: LocalDate): AgendaGroup {
  if (!isOurs(one)) return 'expected';
  const group = agendaGroups.find((each) => {
    const until = lastDayIn(each, today);
    return until !== undefined && one.lastDay <= until;
  });
  return group ?? 'later';
}

function lastDayIn(group: AgendaGroup, today: LocalDate): LocalDate | undefined {
  switch (group) {
    case 'pastDue':
      return addDays(today, -1);
    case 'today':
      return today;
    case 'thisWeek':
      return addDays(today, 6 - dayOfWeek(today));
    case 'thisQuarter':
      return lastDayOf(fiscalQuarterOf(today));
    case 'later':
    case 'expected':
      return undefined;
  }
}

export interface OwnersPart {
  /** Undefined where nobody is recorded. */
  readonly owner: Owner | undefined;
  readonly late: number;
  readonly obligations: readonly Obligation[];
}

/** What the agency owes, for each person (or office, where no person is named) in order of their names; what nobody owns comes last. */
export function byOwner(obligations: readonly Obligation[]): readonly OwnersPart[] {
  const parts = Map.groupBy(obligations.filter(isOutstanding).filter(isOurs), ({ owner }) => keyOf(owner));
  return [...parts.values()]
    .map((own) => ({
      owner: own[0]?.owner,
      late: own.filter(({ state }) => state === 'late').length,
      obligations: own,
    }))
    .sort((a, b) => compare(a.owner, b.owner));
}

/** Whether a person or an office of this id answers for it. */
export function isOwnedBy({ owner }: Pick<Obligation, 'owner'>, id: string): boolean {
  return owner?.person === id || owner?.office === id;
}

/** Somebody who has no record is known by name only. */
function keyOf(owner: Owner | undefined): string {
  if (owner?.person) return `person ${owner.person}`;
  if (owner?.office) return `office ${owner.office}`;
  return `named ${owner?.name ?? ''}`;
}

function compare(a: Owner | undefined, b: Owner | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  const [one, other] = [`${a.name}\n${keyOf(a)}`, `${b.name}\n${keyOf(b)}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
