/** What every layout with a row a milestone shares: its facts in, and out. */

import type { MilestoneId, Subject } from '../../domain/ids.ts';
import { currentDue, latestNote, type Milestone } from '../../domain/milestone/milestone.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Asked, RowChange, RowContext, Values } from '../layout.ts';
import { told } from '../told.ts';

/** The milestone in the members of the layouts. A move is told by its last step. */
export function milestoneValues(milestone: Milestone): Values {
  const due = currentDue(milestone);
  const move = due === milestone.originalDue ? undefined : milestone.reschedules.at(-1);
  return {
    milestone: milestone.id,
    plan: milestone.plan,
    description: milestone.description,
    office: milestone.office ?? '',
    owner: milestone.owner ?? '',
    addedOn: milestone.addedOn,
    originalDue: milestone.originalDue,
    currentDue: due,
    movedOn: move?.on ?? '',
    reason: move?.reason ?? '',
    approver: move?.approver ?? '',
    completedOn: milestone.completedOn ?? '',
    note: latestNote(milestone)?.text ?? '',
  };
}

/** Adds the milestone with its original date, moves it to the current one, and completes it, as far as the row tells. */
export function milestoneAdds(values: Values, context: RowContext): readonly Asked[] {
  const { milestone, plan, description, office, owner, originalDue = values.currentDue, currentDue, note } = values;
  const add = {
    intent: 'AddMilestone',
    effective: values.addedOn ?? earliest(context.effective, values.movedOn, values.completedOn),
    ...told({ milestone, plan, description, office, owner, originalDue }),
  };
  const isMoved = currentDue !== undefined && currentDue !== originalDue;
  return [
    add,
    ...(isMoved ? [moveOf(values)] : []),
    ...(values.completedOn ? [{ intent: 'CompleteMilestone', milestone, effective: values.completedOn }] : []),
    ...(note ? [noteOf(values, context)] : []),
  ];
}

/** Later facts that a row may tell about a milestone that is there: moved, completed, given to somebody else, noted. */
export function milestoneChanges(
  values: Values,
  standing: Values | undefined,
  context: RowContext,
): readonly RowChange[] {
  const { milestone, completedOn, owner } = values;
  const isOpen = standing?.completedOn === '';
  return [
    { member: 'currentDue', with: ['movedOn', 'reason', 'approver'], ask: moveOf(values) },
    ...(isOpen
      ? [{ member: 'completedOn', ask: { intent: 'CompleteMilestone', milestone, effective: completedOn } }]
      : []),
    { member: 'owner', ask: { intent: 'AssignMilestone', milestone, owner } },
    { member: 'note', ask: noteOf(values, context) },
  ];
}

function moveOf({ milestone, currentDue, reason, approver, movedOn }: Values): Asked {
  return {
    intent: 'RescheduleMilestone',
    ...told({ milestone, to: currentDue, reason, approver, effective: movedOn }),
  };
}

function noteOf({ milestone, note }: Values, { effective }: RowContext): Asked {
  return { intent: 'NoteProgress', milestone, text: note, effective };
}

function earliest(day: LocalDate, ...others: readonly (string | undefined)[]): string {
  return others.reduce<string>((least, other) => (other && other < least ? other : least), day);
}

/** The milestone that the row is about, as it stands. The id is trusted only to look up: where none has it, `decide` says what is wrong with it. */
export function standingMilestone(
  values: Values,
  { state }: RowContext,
): { readonly subject: Subject; readonly standing: Values | undefined } {
  const id = (values.milestone ?? '') as MilestoneId;
  const milestone = state.milestones.get(id);
  return { subject: { kind: 'milestone', id }, standing: milestone && milestoneValues(milestone) };
}
