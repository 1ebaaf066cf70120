import { type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { suspenseEvents } from './events.ts';

export const suspenseInverses: Inverses<typeof suspenseEvents> = {
  'suspense.opened': ({ suspense: id }) => withdrawn({ kind: 'suspense', id }),
  'suspense.followedUp': ({ suspense }) => [{ intent: 'WithdrawFollowUp', suspense, reason: takenBack }],
  'suspense.followUpWithdrawn': ({ suspense }, before) => {
    const last = before.suspenses.get(suspense)?.followUps.at(-1);
    if (!last) return undefined;
    const { on: effective, ...facts } = last;
    return [{ intent: 'RecordFollowUp', suspense, ...facts, effective }];
  },
  'suspense.answered': ({ suspense }) => [{ intent: 'WithdrawAnswer', suspense, reason: takenBack }],
  'suspense.answerWithdrawn': ({ suspense }, before) => {
    const answered = before.suspenses.get(suspense)?.answered;
    if (!answered) return undefined;
    const { on: effective, ...facts } = answered;
    return [{ intent: 'RecordAnswer', suspense, ...facts, effective }];
  },
  'suspense.extended': ({ suspense }) => [{ intent: 'WithdrawExtension', suspense, reason: takenBack }],
  'suspense.extensionWithdrawn': ({ suspense }, before) => {
    const last = before.suspenses.get(suspense)?.extensions.at(-1);
    return last && [{ intent: 'ExtendSuspense', suspense, to: last.to, reason: last.reason, effective: last.on }];
  },
  'suspense.reassigned': ({ suspense }) => [{ intent: 'WithdrawReassignment', suspense, reason: takenBack }],
  'suspense.reassignmentWithdrawn': ({ suspense }, before) => {
    const last = before.suspenses.get(suspense)?.reassignments.at(-1);
    return last && [{ intent: 'ReassignSuspense', suspense, to: last.to, reason: last.reason, effective: last.on }];
  },
  'suspense.cancelled': ({ suspense, effective }) => [
    { intent: 'ReinstateSuspense', suspense, reason: takenBack, effective },
  ],
  'suspense.reinstated': ({ suspense }, before) => {
    const cancelled = before.suspenses.get(suspense)?.cancelled;
    return cancelled && [{ intent: 'CancelSuspense', suspense, reason: cancelled.reason, effective: cancelled.on }];
  },
};
