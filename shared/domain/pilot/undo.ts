import { type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { pilotEvents } from './events.ts';

export const pilotInverses: Inverses<typeof pilotEvents> = {
  'pilot.started': ({ pilot: id }) => withdrawn({ kind: 'pilot', id }),
  'pilot.authorised': ({ pilot }) => [{ intent: 'WithdrawAuthorisation', pilot, reason: takenBack }],
  'pilot.authorisationWithdrawn': ({ pilot }, before) => {
    const last = before.pilots.get(pilot)?.authorised;
    return last && [{ intent: 'RecordAuthorisation', pilot, authorisation: last.words, effective: last.on }];
  },
  'pilot.paused': ({ pilot, effective }) => [{ intent: 'ResumePilot', pilot, effective }],
  'pilot.resumed': ({ pilot }, before) => {
    const paused = before.pilots.get(pilot)?.paused;
    return paused && [{ intent: 'PausePilot', pilot, reason: paused.reason, effective: paused.on }];
  },
  'pilot.extended': ({ pilot }) => [{ intent: 'WithdrawPilotExtension', pilot, reason: takenBack }],
  'pilot.extensionWithdrawn': ({ pilot }, before) => {
    const last = before.pilots.get(pilot)?.extensions.at(-1);
    if (!last) return undefined;
    const { on: effective, to, reason, approver } = last;
    return [{ intent: 'ExtendPilot', pilot, to, reason, approver, effective }];
  },
  'pilot.ended': ({ pilot }) => [{ intent: 'WithdrawPilotEnd', pilot, reason: takenBack }],
  'pilot.endWithdrawn': ({ pilot }, before) => {
    const ended = before.pilots.get(pilot)?.ended;
    return ended && [{ intent: 'EndPilot', pilot, result: ended.result, effective: ended.on }];
  },
};
