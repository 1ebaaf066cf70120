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

/** All groups, the empty ones among them; each in the order given. What is fulfilled is left out. */
export function agendaOf(obligations: readonly Obligation[], today: LocalDate): readonly AgendaPart[] {
  const spans = spansOf(today);
  const parts = Map.groupBy(obligations.filter(isOutstanding), (one) => groupOf(one, spans));
  return agendaGroups.map((group) => ({ group, until: spans.get(group), obligations: parts.get(group) ?? [] }));
}

/** The last days of the groups that have one, the earliest first. */
type Spans = ReadonlyMap<AgendaGroup, LocalDate>;

/** Weeks end on Saturday, quarters are federal fiscal quarters; a week that reaches into the next quarter keeps its days. */
function spansOf(today: LocalDate): Spans {
  return new Map<AgendaGroup, LocalDate>([
    ['pastDue', addDays(today, -1)],
    ['today', today],
    ['thisWeek', addDays(today, 6 - dayOfWeek(today))],
    ['thisQuarter', lastDayOf(fiscalQuarterOf(today))],
  ]);
}

function groupOf(one: Obligation, spans: Spans): AgendaGroup {
  if (!isOurs(one)) return 'expected';
  for (const [group, until] of spans) if (one.lastDay <= until) return group;
  return 'later';
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
