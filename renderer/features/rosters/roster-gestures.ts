import type { Roster } from '../../../shared/domain/roster/roster.ts';
import type { RecordGestures } from '../docket/api.ts';
import { assign, certify, end, takeBack } from './roster-forms.ts';

export const rosterGestures: RecordGestures<Roster> = {
  kind: 'roster',
  category: 'Rosters',
  icon: 'checklist',
  rows: ({ rosters }) => rosters,
  words: ({ system }) => system,
  all: [
    { id: 'roster.certify', title: 'Certify a Roster Again…', verb: 'Certify again…', unfit: hasEnded, run: certify },
    {
      id: 'roster.assign',
      title: 'Say Who Sees to a Roster…',
      verb: 'Say who sees to it…',
      unfit: hasEnded,
      run: assign,
    },
    { id: 'roster.end', title: 'End a Roster…', verb: 'End…', unfit: hasEnded, run: end },
    {
      id: 'roster.withdrawCertification',
      title: 'Take the Last Certification of a Roster Back…',
      verb: 'Take the last certification back…',
      unfit: ({ id, certifications }) =>
        certifications.length < 2 ? `${id} has not been certified again since it was opened.` : undefined,
      run: takeBack('WithdrawCertification', 'the last certification'),
    },
    {
      id: 'roster.withdrawAssignment',
      title: 'Take the Last Owner of a Roster Back…',
      verb: 'Take the last owner back…',
      unfit: ({ id, owners }) => (owners.length === 0 ? `${id} has no owner.` : undefined),
      run: takeBack('WithdrawRosterAssignment', 'the last owner'),
    },
    {
      id: 'roster.withdrawEnd',
      title: 'Take the End of a Roster Back…',
      verb: 'Take the end back…',
      unfit: ({ id, ended }) => (ended === undefined ? `${id} has not ended.` : undefined),
      run: takeBack('WithdrawRosterEnd', 'the end'),
    },
  ],
};

function hasEnded({ id, ended }: Roster): string | undefined {
  return ended === undefined ? undefined : `${id} ended on ${ended.on}.`;
}
