import type { Intent } from '../domain.ts';
import { type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { milestoneEvents } from './events.ts';

export const milestoneInverses: Inverses<typeof milestoneEvents> = {
  'milestone.added': ({ milestone: id }) => withdrawn({ kind: 'milestone', id }),
  'milestone.rescheduled': ({ milestone }) => [{ intent: 'WithdrawReschedule', milestone, reason: takenBack }],
  'milestone.rescheduleWithdrawn': ({ milestone }, before) => {
    const last = before.milestones.get(milestone)?.reschedules.at(-1);
    if (!last) return undefined;
    const { on: effective, to, reason, approver } = last;
    return [{ intent: 'RescheduleMilestone', milestone, to, reason, approver, effective }];
  },
  'milestone.completed': ({ milestone, note, effective }) => {
    const reopened: Intent = { intent: 'ReopenMilestone', milestone, reason: takenBack, effective };
    return note ? [{ intent: 'WithdrawNote', milestone, reason: takenBack }, reopened] : [reopened];
  },
  'milestone.reopened': ({ milestone }, before) => {
    const completedOn = before.milestones.get(milestone)?.completedOn;
    return completedOn && [{ intent: 'CompleteMilestone', milestone, effective: completedOn }];
  },
  'milestone.assigned': ({ milestone, effective }, before) => {
    const owner = before.milestones.get(milestone)?.owner ?? null;
    return [{ intent: 'AssignMilestone', milestone, owner, effective }];
  },
  'milestone.noted': ({ milestone }) => [{ intent: 'WithdrawNote', milestone, reason: takenBack }],
  'milestone.noteWithdrawn': ({ milestone }, before) => {
    const last = before.milestones.get(milestone)?.notes.at(-1);
    return last && [{ intent: 'NoteProgress', milestone, text: last.text, effective: last.on }];
  },
};
