import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { MilestoneId, OfficeId, PersonId, PlanId } from '../ids.ts';
import type { milestoneEvents } from './events.ts';

export interface Milestone {
  readonly id: MilestoneId;
  readonly plan: PlanId;
  readonly description: string;
  readonly office?: OfficeId | undefined;
  readonly owner?: PersonId | undefined;
  readonly addedOn: LocalDate;
  /** The original estimated completion date; immutable. */
  readonly originalDue: LocalDate;
  /** Oldest first, by their own days as well: none is recorded before one that stands. */
  readonly reschedules: readonly Reschedule[];
  readonly completedOn?: LocalDate | undefined;
  /** In the order in which they were recorded; a note of an earlier day may come later. */
  readonly notes: readonly MilestoneNote[];
}

export interface Reschedule {
  readonly on: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason?: string | undefined;
  readonly approver?: string | undefined;
}

export interface MilestoneNote {
  readonly on: LocalDate;
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
  return notes
    .filter(counts)
    .reduce<MilestoneNote | undefined>((latest, note) => (latest && latest.on > note.on ? latest : note), undefined);
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
      const { milestone: id, effective: addedOn, ...facts } = event.data;
      return milestones.set(id, { id, addedOn, ...facts, reschedules: [], notes: [] });
    }
    case 'milestone.rescheduled': {
      const { effective: on, from, to, reason, approver } = event.data;
      return change((row) => ({ ...row, reschedules: [...row.reschedules, { on, from, to, reason, approver }] }));
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
      return change((row) => ({ ...row, owner: event.data.owner ?? undefined }));
    case 'milestone.noted':
      return change((row) => ({ ...row, notes: [...row.notes, { on: event.data.effective, text: event.data.text }] }));
    case 'milestone.noteWithdrawn':
      return change((row) => ({ ...row, notes: row.notes.slice(0, -1) }));
  }
}
