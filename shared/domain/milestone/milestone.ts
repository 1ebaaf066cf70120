import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { LetterId, MilestoneId, OfficeId, PersonId, PlanId } from '../ids.ts';
import { latest, type Said } from '../latest.ts';
import type { Exception, milestoneEvents } from './events.ts';

export interface Milestone {
  readonly id: MilestoneId;
  readonly plan: PlanId;
  readonly description: string;
  readonly office?: OfficeId | undefined;
  /** The owner of the latest assignment. */
  readonly owner?: PersonId | undefined;
  /** In the order in which they were recorded. */
  readonly owners: readonly Ownership[];
  readonly addedOn: LocalDate;
  /** The original estimated completion date; only a mistyped one is corrected. */
  readonly originalDue: LocalDate;
  /** Why the original date may lie beyond the plan's. */
  readonly exception?: Exception | undefined;
  /** Oldest first, by their own days as well: none is recorded before one that stands. */
  readonly reschedules: readonly Reschedule[];
  readonly completedOn?: LocalDate | undefined;
  /** In the order in which they were recorded; a note of an earlier day may come later. */
  readonly notes: readonly MilestoneNote[];
}

/** Who owns it from that day on; null: nobody. */
export interface Ownership extends Said {
  readonly owner: PersonId | null;
}

export interface Reschedule extends Said {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason?: string | undefined;
  readonly approver?: string | undefined;
  /** Why the date may lie beyond the plan's. */
  readonly exception?: Exception | undefined;
  /** The letter that told the auditor of it. */
  readonly toldIn?: LetterId | undefined;
}

export interface MilestoneNote extends Said {
  readonly text: string;
}

type Milestones = Table<MilestoneId, Milestone>;

/** The current estimated completion date: the last reschedule's, else the original. */
export function currentDue(milestone: Milestone): LocalDate {
  return milestone.reschedules.at(-1)?.to ?? milestone.originalDue;
}

/** The note of the latest day, of those that `counts` lets through; of one day's, the one recorded last. */
export function latestNote(
  { notes }: Milestone,
  counts: (note: MilestoneNote) => boolean = () => true,
): MilestoneNote | undefined {
  return latest(notes.filter(counts));
}

/** The current estimated completion date as it was on a day. */
export function dueOn({ reschedules, originalDue }: Milestone, day: LocalDate): LocalDate {
  return reschedules.findLast(({ on }) => on <= day)?.to ?? originalDue;
}

/** Who owned it on a day; undefined where nobody did. */
export function ownerOn({ owners }: Milestone, day: LocalDate): PersonId | undefined {
  return latest(owners.filter(({ on }) => on <= day))?.owner ?? undefined;
}

/** What allows the current date to lie beyond the plan's. */
export function standingException({ reschedules, exception }: Milestone): Exception | undefined {
  const last = reschedules.at(-1);
  return last ? last.exception : exception;
}

/** Past due: not completed, and the current date lies before today (on the day itself it is not yet late). */
export function isPastDue(milestone: Milestone, today: LocalDate): boolean {
  return milestone.completedOn === undefined && currentDue(milestone) < today;
}

export function evolveMilestones(milestones: Milestones, event: EventOf<typeof milestoneEvents>): Milestones {
  const { data } = event;
  const change = (how: (milestone: Milestone) => Milestone) => changeRow(milestones, data.milestone, how);
  switch (event.type) {
    case 'milestone.added': {
      const { milestone: id, effective: on, ...facts } = event.data;
      const { owner } = facts;
      const owners = owner ? [{ on, owner }] : [];
      return milestones.set(id, { id, addedOn: on, ...facts, owners, reschedules: [], notes: [] });
    }
    case 'milestone.originalCorrected':
      return change((row) => corrected(row, event.data));
    case 'milestone.rescheduled': {
      const { milestone: _, effective: on, ...move } = event.data;
      return change((row) => ({ ...row, reschedules: [...row.reschedules, { on, ...move }] }));
    }
    case 'milestone.changeTold': {
      const toldIn = event.data.letter ?? undefined;
      return change((row) => ({
        ...row,
        reschedules: row.reschedules.map((move, index, all) => (index === all.length - 1 ? { ...move, toldIn } : move)),
      }));
    }
    case 'milestone.rescheduleWithdrawn':
      return change((row) => ({ ...row, reschedules: row.reschedules.slice(0, -1) }));
    case 'milestone.completed':
      return change((row) => ({
        ...row,
        completedOn: event.data.effective,
        notes: event.data.note ? [...row.notes, { on: event.data.effective, text: event.data.note }] : row.notes,
      }));
    case 'milestone.reopened':
      return change((row) => ({ ...row, completedOn: undefined }));
    case 'milestone.assigned':
      return change((row) => owned(row, [...row.owners, { on: event.data.effective, owner: event.data.owner }]));
    case 'milestone.assignmentWithdrawn':
      return change((row) => owned(row, row.owners.slice(0, -1)));
    case 'milestone.noted':
      return change((row) => ({ ...row, notes: [...row.notes, { on: event.data.effective, text: event.data.text }] }));
    case 'milestone.noteWithdrawn':
      return change((row) => ({ ...row, notes: row.notes.slice(0, -1) }));
  }
}

function owned(row: Milestone, owners: Milestone['owners']): Milestone {
  return { ...row, owners, owner: latest(owners)?.owner ?? undefined };
}

/** The first move started from the original date, mistyped or not. */
function corrected(row: Milestone, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }): Milestone {
  const reschedules = row.reschedules.map((move, index) =>
    index === 0 && move.from === from ? { ...move, from: to } : move,
  );
  return { ...row, originalDue: to, reschedules };
}
