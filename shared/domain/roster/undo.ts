import { askedAgain, type Inverses, takenBack, withdrawn } from '../inverse.ts';
import type { rosterEvents } from './events.ts';

export const rosterInverses: Inverses<typeof rosterEvents> = {
  'roster.opened': ({ roster: id }) => withdrawn({ kind: 'roster', id }),
  'roster.certified': ({ roster }) => [{ intent: 'WithdrawCertification', roster, reason: takenBack }],
  'roster.certificationWithdrawn': ({ roster }, before) => {
    const last = before.rosters.get(roster)?.certifications.at(-1);
    return last && [{ intent: 'CertifyRoster', roster, ...askedAgain(last) }];
  },
  'roster.assigned': ({ roster }) => [{ intent: 'WithdrawRosterAssignment', roster, reason: takenBack }],
  'roster.assignmentWithdrawn': ({ roster }, before) => {
    const last = before.rosters.get(roster)?.owners.at(-1);
    return last && [{ intent: 'AssignRoster', roster, ...askedAgain(last) }];
  },
  'roster.ended': ({ roster }) => [{ intent: 'WithdrawRosterEnd', roster, reason: takenBack }],
  'roster.endWithdrawn': ({ roster }, before) => {
    const ended = before.rosters.get(roster)?.ended;
    return ended && [{ intent: 'EndRoster', roster, ...askedAgain(ended) }];
  },
};
