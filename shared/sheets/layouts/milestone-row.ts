/** What every layout with a row a milestone shares: its facts in, and out. */

import type { MilestoneId, Subject } from '../../domain/ids.ts';
import { currentDue, latestNote, type Milestone, standingException } from '../../domain/milestone/milestone.ts';
import { earliest } from '../earliest.ts';
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
    exceptionReason: standingException(milestone)?.reason ?? '',
    exceptionApprover: standingException(milestone)?.approver ?? '',
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
    ...told({ milestone, plan, description, office, owner, originalDue, exception: exceptionIn(values) }),
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
    {
      member: 'currentDue',
      with: ['movedOn', 'reason', 'approver', 'exceptionReason', 'exceptionApprover'],
      asks: [moveOf(values)],
    },
    ...(isOpen
      ? [{ member: 'completedOn', asks: [{ intent: 'CompleteMilestone', milestone, effective: completedOn }] }]
      : []),
    { member: 'owner', asks: [{ intent: 'AssignMilestone', milestone, owner }] },
    { member: 'note', asks: [noteOf(values, context)] },
  ];
}

function moveOf(values: Values): Asked {
  const { milestone, currentDue: to, reason, approver, movedOn: effective } = values;
  const exception = exceptionIn(values);
  return { intent: 'RescheduleMilestone', ...told({ milestone, to, reason, approver, exception, effective }) };
}

/** Why the date may lie beyond the plan's; one of the two alone is refused by `decide`. */
function exceptionIn({ exceptionReason: reason, exceptionApprover: approver }: Values): Asked | undefined {
  return reason || approver ? told({ reason, approver }) : undefined;
}

function noteOf({ milestone, note }: Values, { effective }: RowContext): Asked {
  return { intent: 'NoteProgress', milestone, text: note, effective };
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
