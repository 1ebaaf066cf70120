/** Something owed to someone by a date, and where it stands. Depends on the day, and so is never stored. */
import type { Verification } from '../calendar/cited.ts';
import { daysBetween } from '../calendar/local-date-arithmetic.ts';
import type { Authority } from '../domain/authority.ts';
import type { EvidenceId, OfficeId, PersonId, Subject } from '../domain/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';

export const recipients = ['NARA', 'OIG', 'GAO', 'Congress', 'internal'] as const;
/** Who awaits it; `internal`: nobody outside of the agency. */
export type Recipient = Authority | Exclude<(typeof recipients)[number], Authority>;

export const duties = ['agency', 'nara', 'oig', 'gao'] as const;
/** Whose duty it is. What NARA, OIG or GAO must do is expected of them, and not owed by the agency. */
export type Duty = (typeof duties)[number];

export const obligationStates = ['open', 'late', 'fulfilled', 'fulfilledLate'] as const;
export type ObligationState = (typeof obligationStates)[number];

/** What something can be owed on: a record, or a message that has to be copied. */
export type OwedOn = Subject | { readonly kind: 'evidence'; readonly id: EvidenceId };

export interface Owner {
  readonly person?: PersonId | undefined;
  readonly office?: OfficeId | undefined;
  /** Of the person, else of the office, else the words by which somebody was named. */
  readonly name: string;
}

/** The letter that went out, or the fact that was recorded (its id is then the type of the event, as `milestone.completed`). */
export interface Fulfilment {
  readonly kind: 'letter' | 'event';
  readonly id: string;
  readonly on: LocalDate;
}

export interface Obligation {
  /** The record and what is owed on it, with the period where it is owed again and again: the same on every day and computer. */
  readonly id: string;
  readonly subject: OwedOn;
  /** The rule of the rule table by which the day is counted. */
  readonly ruleId?: string | undefined;
  /** Of what is owed, beside the subject that it is owed on. @example 'Management decision' */
  readonly title: string;
  /** What it reports on; only where it is owed again and again. */
  readonly period?: { readonly first: LocalDate; readonly last: LocalDate } | undefined;
  readonly to: Recipient;
  readonly duty: Duty;
  /** By the count alone, or as the record says. */
  readonly due: LocalDate;
  /** The business day to which it moves, or would if it moved where the law is silent; only where that is another day. */
  readonly rolled?: LocalDate | undefined;
  /** The last day on which it is in time: `rolled` where the rule says that it moves, else `due`. */
  readonly lastDay: LocalDate;
  /** Full sentences: rule, day zero, count, roll; moves and what was told. */
  readonly reasons: readonly string[];
  readonly citation?: string | undefined;
  readonly verification?: Verification | undefined;
  readonly owner?: Owner | undefined;
  readonly state: ObligationState;
  readonly fulfilledBy?: Fulfilment | undefined;
  /** Calendar days after `lastDay`: of the fulfilment, else of today. Only where it is or was late. */
  readonly daysLate?: number | undefined;
}

type Standing = Pick<Obligation, 'state' | 'fulfilledBy' | 'daysLate'>;

/** On the last day itself nothing is late yet. */
export function standingOf(lastDay: LocalDate, fulfilledBy: Fulfilment | undefined, today: LocalDate): Standing {
  const reached = fulfilledBy?.on ?? today;
  const isLate = reached > lastDay;
  return {
    state: fulfilledBy ? (isLate ? 'fulfilledLate' : 'fulfilled') : isLate ? 'late' : 'open',
    ...(fulfilledBy && { fulfilledBy }),
    ...(isLate && { daysLate: daysBetween(lastDay, reached) }),
  };
}

/** Not yet fulfilled, in time or late. */
export function isOutstanding({ state }: Pick<Obligation, 'state'>): boolean {
  return state === 'open' || state === 'late';
}

/** Owed by the agency itself. */
export function isOurs({ duty }: Pick<Obligation, 'duty'>): boolean {
  return duty === 'agency';
}

/** In this order obligations are listed everywhere: the earliest first, of one day by id. */
export function byDay(a: Pick<Obligation, 'id' | 'lastDay'>, b: Pick<Obligation, 'id' | 'lastDay'>): number {
  if (a.lastDay !== b.lastDay) return a.lastDay < b.lastDay ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
