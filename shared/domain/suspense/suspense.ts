import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { EvidenceId, Subject, SuspenseId } from '../ids.ts';
import { nextNumber, numbered } from '../next-number.ts';
import type { Party } from '../party.ts';
import type { suspenseEvents } from './events.ts';

/** Something asked of somebody by a date. */
export interface Suspense {
  readonly id: SuspenseId;
  readonly what: string;
  /** Who is asked now: the last of those that it was handed to. */
  readonly askedOf: Party;
  readonly askedBy?: Party | undefined;
  readonly askedOn: LocalDate;
  /** As first asked; see `currentDue`. */
  readonly due: LocalDate;
  readonly about?: Subject | undefined;
  readonly evidence?: EvidenceId | undefined;
  /** Oldest first, by their own days as well. */
  readonly extensions: readonly Extension[];
  /** Oldest first, by their own days as well. */
  readonly reassignments: readonly Reassignment[];
  /** In the order in which they were recorded. */
  readonly followUps: readonly FollowUp[];
  readonly answered?: Answer | undefined;
  readonly cancelled?: { readonly on: LocalDate; readonly reason: string } | undefined;
}

export interface Extension {
  readonly on: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
}

export interface Reassignment {
  readonly on: LocalDate;
  readonly from: Party;
  readonly to: Party;
  readonly reason: string;
}

export interface FollowUp {
  readonly on: LocalDate;
  readonly how: string;
  readonly note?: string | undefined;
  readonly evidence?: EvidenceId | undefined;
}

export interface Answer {
  readonly on: LocalDate;
  readonly by: Party;
  readonly note?: string | undefined;
  readonly evidence?: EvidenceId | undefined;
}

type Suspenses = Table<SuspenseId, Suspense>;

/** Neither answered nor cancelled. */
export function isSuspenseOpen({ answered, cancelled }: Suspense): boolean {
  return answered === undefined && cancelled === undefined;
}

/** The day by which an answer is wanted: the last extension's, else the one first asked. */
export function suspenseDue({ extensions, due }: Suspense): LocalDate {
  return extensions.at(-1)?.to ?? due;
}

/** Open, and its day lies before today (on the day itself it is not yet late). */
export function isSuspenseOverdue(suspense: Suspense, today: LocalDate): boolean {
  return isSuspenseOpen(suspense) && suspenseDue(suspense) < today;
}

/** The latest day on which anybody was asked: by a follow-up, by handing it over, else the day of the suspense itself. */
export function lastAskedOn({ followUps, reassignments, askedOn }: Suspense): LocalDate {
  return [askedOn, ...[...followUps, ...reassignments].map(({ on }) => on)].sort().at(-1) ?? askedOn;
}

/** `S-0001`, or the number after the highest that is held. */
export function nextSuspenseId(suspenses: Suspenses): SuspenseId {
  return numbered('S', nextNumber('S', suspenses.keys())) as SuspenseId;
}

export function evolveSuspenses(suspenses: Suspenses, event: EventOf<typeof suspenseEvents>): Suspenses {
  const { data } = event;
  const change = (how: (suspense: Suspense) => Suspense) => changeRow(suspenses, data.suspense, how);
  switch (event.type) {
    case 'suspense.opened': {
      const { suspense: id, effective: askedOn, ...facts } = event.data;
      return suspenses.set(id, { id, askedOn, ...facts, extensions: [], reassignments: [], followUps: [] });
    }
    case 'suspense.followedUp': {
      const { effective: on, how, note, evidence } = event.data;
      return change((row) => ({ ...row, followUps: [...row.followUps, { on, how, note, evidence }] }));
    }
    case 'suspense.followUpWithdrawn':
      return change((row) => ({ ...row, followUps: row.followUps.slice(0, -1) }));
    case 'suspense.answered': {
      const { effective: on, by, note, evidence } = event.data;
      return change((row) => ({ ...row, answered: { on, by: by ?? row.askedOf, note, evidence } }));
    }
    case 'suspense.answerWithdrawn':
      return change((row) => ({ ...row, answered: undefined }));
    case 'suspense.extended': {
      const { effective: on, from, to, reason } = event.data;
      return change((row) => ({ ...row, extensions: [...row.extensions, { on, from, to, reason }] }));
    }
    case 'suspense.extensionWithdrawn':
      return change((row) => ({ ...row, extensions: row.extensions.slice(0, -1) }));
    case 'suspense.reassigned': {
      const { effective: on, from, to, reason } = event.data;
      return change((row) => ({
        ...row,
        askedOf: to,
        reassignments: [...row.reassignments, { on, from, to, reason }],
      }));
    }
    case 'suspense.reassignmentWithdrawn':
      return change((row) => ({
        ...row,
        askedOf: row.reassignments.at(-1)?.from ?? row.askedOf,
        reassignments: row.reassignments.slice(0, -1),
      }));
    case 'suspense.cancelled':
      return change((row) => ({ ...row, cancelled: { on: event.data.effective, reason: event.data.reason } }));
    case 'suspense.reinstated':
      return change((row) => ({ ...row, cancelled: undefined }));
  }
}
