import type { Intent } from '../domain.ts';
import { askedAgain, type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { milestoneEvents } from './events.ts';

export const milestoneInverses: Inverses<typeof milestoneEvents> = {
  'milestone.added': ({ milestone: id }) => withdrawn({ kind: 'milestone', id }),
  'milestone.rescheduled': ({ milestone }) => [{ intent: 'WithdrawReschedule', milestone, reason: takenBack }],
  'milestone.rescheduleWithdrawn': ({ milestone }, before) => {
    const last = before.milestones.get(milestone)?.reschedules.at(-1);
    if (!last) return undefined;
    const { from: _, toldIn: letter, ...move } = last;
    const moved: Intent = { intent: 'RescheduleMilestone', milestone, ...askedAgain(move) };
    return letter ? [moved, { intent: 'RecordChangeTold', milestone, letter }] : [moved];
  },
  'milestone.originalCorrected': ({ milestone, from }) => [
    { intent: 'CorrectOriginalDate', milestone, to: from, reason: takenBack },
  ],
  'milestone.changeTold': ({ milestone, effective }, before) => {
    const letter = before.milestones.get(milestone)?.reschedules.at(-1)?.toldIn ?? null;
    return [{ intent: 'RecordChangeTold', milestone, letter, effective }];
  },
  'milestone.completed': ({ milestone, note, effective }) => {
    const reopened: Intent = { intent: 'ReopenMilestone', milestone, reason: takenBack, effective };
    return note ? [{ intent: 'WithdrawNote', milestone, reason: takenBack }, reopened] : [reopened];
  },
  'milestone.reopened': ({ milestone }, before) => {
    const completedOn = before.milestones.get(milestone)?.completedOn;
    return completedOn && [{ intent: 'CompleteMilestone', milestone, effective: completedOn }];
  },
  'milestone.assigned': ({ milestone }) => [{ intent: 'WithdrawAssignment', milestone, reason: takenBack }],
  'milestone.assignmentWithdrawn': ({ milestone }, before) => {
    const last = before.milestones.get(milestone)?.owners.at(-1);
    return last && [{ intent: 'AssignMilestone', milestone, ...askedAgain(last) }];
  },
  'milestone.noted': ({ milestone }) => [{ intent: 'WithdrawNote', milestone, reason: takenBack }],
  'milestone.noteWithdrawn': ({ milestone }, before) => {
    const last = before.milestones.get(milestone)?.notes.at(-1);
    return last && [{ intent: 'NoteProgress', milestone, text: last.text, effective: last.on }];
  },
};
