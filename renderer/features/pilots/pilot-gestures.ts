import type { Pilot } from '../../../shared/domain/pilot/pilot.ts';
import type { RecordGestures } from '../docket/api.ts';
import {
  authorise,
  end,
  extend,
  pause,
  resume,
  withdrawAuthorisation,
  withdrawEnd,
  withdrawExtension,
} from './pilot-forms.ts';

export const pilotGestures: RecordGestures<Pilot> = {
  kind: 'pilot',
  category: 'Pilots',
  icon: 'beaker',
  rows: ({ pilots }) => pilots,
  words: ({ title }) => title,
  all: [
    {
      id: 'pilot.authorise',
      title: 'Record the Authorization of a Pilot…',
      verb: 'Record the authorization…',
      unfit: ({ id, authorised }) => (authorised === undefined ? undefined : `${id} is authorized already.`),
      run: authorise,
    },
    { id: 'pilot.extend', title: 'Extend a Pilot…', verb: 'Extend…', unfit: hasEnded, run: extend },
    {
      id: 'pilot.pause',
      title: 'Pause a Pilot…',
      verb: 'Pause…',
      unfit: (row) => hasEnded(row) ?? (row.paused === undefined ? undefined : `${row.id} is paused already.`),
      run: pause,
    },
    {
      id: 'pilot.resume',
      title: 'Resume a Pilot…',
      verb: 'Resume…',
      unfit: (row) => hasEnded(row) ?? (row.paused === undefined ? `${row.id} is not paused.` : undefined),
      run: resume,
    },
    { id: 'pilot.end', title: 'End a Pilot…', verb: 'End…', unfit: hasEnded, run: end },
    {
      id: 'pilot.withdrawAuthorisation',
      title: 'Take the Authorization of a Pilot Back…',
      verb: 'Take the authorization back…',
      unfit: ({ id, authorised }) => (authorised === undefined ? `${id} is not authorized.` : undefined),
      run: withdrawAuthorisation,
    },
    {
      id: 'pilot.withdrawExtension',
      title: 'Take the Last Extension of a Pilot Back…',
      verb: 'Take the last extension back…',
      unfit: ({ id, extensions }) => (extensions.length === 0 ? `${id} has never been extended.` : undefined),
      run: withdrawExtension,
    },
    {
      id: 'pilot.withdrawEnd',
      title: 'Take the End of a Pilot Back…',
      verb: 'Take the end back…',
      unfit: ({ id, ended }) => (ended === undefined ? `${id} has not ended.` : undefined),
      run: withdrawEnd,
    },
  ],
};

function hasEnded({ id, ended }: Pilot): string | undefined {
  return ended === undefined ? undefined : `${id} ended on ${ended.on}.`;
}
