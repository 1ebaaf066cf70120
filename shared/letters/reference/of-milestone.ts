import { daysBetween } from '../../calendar/local-date-arithmetic.ts';
import { isCompletionProven } from '../../domain/evidence/evidence.ts';
import { currentDue, latestNote, type Milestone } from '../../domain/milestone/milestone.ts';
import { standingOf, standingWords } from '../compose/actions.ts';
import { day, type Reading } from './printed.ts';
import type { RecordView } from './record-view.ts';

/** What can be told of a milestone: a corrective action, in letters. */
export const ofMilestone: Readonly<Record<string, Reading<Milestone, RecordView>>> = {
  id: ({ id }) => id,
  description: ({ description }) => description,
  plan: ({ plan }) => plan,
  office: ({ office }, { state }) => office && (state.offices.get(office)?.name ?? office),
  officeId: ({ office }) => office,
  owner: ({ owner }, { state }) => owner && (state.people.get(owner)?.name ?? owner),
  originalDue: ({ originalDue }) => day(originalDue),
  due: (row) => day(currentDue(row)),
  completedOn: ({ completedOn }) => day(completedOn),
  status: (row, { state, asOf }) =>
    standingWords({
      standing: standingOf(row, asOf),
      isProven: isCompletionProven(state.evidence, { kind: 'milestone', id: row.id }),
    }),
  daysLate: (row, { asOf }) => (standingOf(row, asOf) === 'pastDue' ? daysBetween(currentDue(row), asOf) : undefined),
  approver: ({ reschedules }) => reschedules.at(-1)?.approver,
  reason: ({ reschedules }) => reschedules.at(-1)?.reason,
  note: (row) => latestNote(row)?.text,
  noteOn: (row) => day(latestNote(row)?.on),
};
