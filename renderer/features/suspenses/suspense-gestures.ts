import { isSuspenseOpen, type Suspense } from '../../../shared/domain/suspense/suspense.ts';
import type { RecordGestures } from '../docket/api.ts';
import { answer, cancel, extend, followUp, reassign, reinstate, withdrawReassignment } from './suspense-forms.ts';

export const suspenseGestures: RecordGestures<Suspense> = {
  kind: 'suspense',
  category: 'Suspenses',
  icon: 'bell',
  rows: ({ suspenses }) => suspenses,
  words: ({ what }) => what,
  all: [
    {
      id: 'suspense.answer',
      title: 'Record the Answer to a Suspense…',
      verb: 'Record the answer…',
      unfit: unlessOpen,
      run: answer,
    },
    { id: 'suspense.followUp', title: 'Follow a Suspense Up…', verb: 'Follow up…', unfit: unlessOpen, run: followUp },
    { id: 'suspense.extend', title: 'Extend a Suspense…', verb: 'Extend…', unfit: unlessOpen, run: extend },
    {
      id: 'suspense.reassign',
      title: 'Hand a Suspense to Somebody Else…',
      verb: 'Hand on…',
      unfit: unlessOpen,
      run: reassign,
    },
    { id: 'suspense.cancel', title: 'Cancel a Suspense…', verb: 'Cancel…', unfit: unlessOpen, run: cancel },
    {
      id: 'suspense.reinstate',
      title: 'Reinstate a Suspense…',
      verb: 'Ask again…',
      unfit: ({ id, cancelled }) => (cancelled === undefined ? `${id} is not cancelled.` : undefined),
      run: reinstate,
    },
    {
      id: 'suspense.withdrawReassignment',
      title: 'Take the Handing On of a Suspense Back…',
      verb: 'Take the handing on back…',
      unfit: ({ id, reassignments }) =>
        reassignments.length === 0 ? `${id} has not been handed to anybody else.` : undefined,
      run: withdrawReassignment,
    },
  ],
};

function unlessOpen(row: Suspense): string | undefined {
  if (isSuspenseOpen(row)) return undefined;
  return row.answered === undefined ? `${row.id} is cancelled.` : `${row.id} was answered on ${row.answered.on}.`;
}
