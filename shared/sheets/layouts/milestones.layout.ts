import { ok } from '../../kernel/result.ts';
import { rowsById } from '../../kernel/table.ts';
import type { Column } from '../layout.ts';
import type { WritableLayout } from '../write-sheet.ts';
import { milestoneAdds, milestoneChanges, milestoneValues, standingMilestone } from './milestone-row.ts';

const columns: readonly Column[] = [
  {
    member: 'milestone',
    title: 'Milestone ID',
    synonyms: ['Milestone', 'ID', 'Milestone No'],
    kind: 'words',
    isNeeded: true,
  },
  {
    member: 'plan',
    title: 'CAP ID',
    synonyms: ['CAP', 'Plan', 'POA&M ID', 'Corrective Action Plan'],
    kind: 'words',
    isNeeded: true,
  },
  {
    member: 'description',
    title: 'Description',
    synonyms: ['Milestone Description', 'Action'],
    kind: 'words',
    isNeeded: true,
  },
  { member: 'office', title: 'Responsible Office', synonyms: ['Office'], kind: 'office' },
  { member: 'owner', title: 'Owner', synonyms: ['Action Official', 'Point of Contact', 'POC'], kind: 'person' },
  { member: 'addedOn', title: 'Added', synonyms: ['Date Added'], kind: 'date' },
  {
    member: 'originalDue',
    title: 'Original Estimated Completion Date',
    synonyms: [
      'Original ECD',
      'Original Date',
      'Original Due',
      'Due',
      'Due Date',
      'Scheduled Completion Date',
      'Target Date',
    ],
    kind: 'date',
    isNeeded: true,
  },
  {
    member: 'currentDue',
    title: 'Current Estimated Completion Date',
    synonyms: ['Current ECD', 'Current Date', 'Current Due', 'Revised Date', 'Revised ECD'],
    kind: 'date',
  },
  { member: 'movedOn', title: 'Date of Last Change', synonyms: ['Changed On', 'Date Changed'], kind: 'date' },
  { member: 'reason', title: 'Reason for Change', synonyms: ['Reason', 'Justification'], kind: 'words' },
  { member: 'approver', title: 'Approved By', synonyms: ['Approver'], kind: 'words' },
  { member: 'exceptionReason', title: 'Reason for Exception', synonyms: ['Exception'], kind: 'words' },
  { member: 'exceptionApprover', title: 'Exception Approved By', synonyms: ['Exception Approver'], kind: 'words' },
  { member: 'toldIn', title: 'Auditor Told In', kind: 'words', isOutOnly: true },
  {
    member: 'completedOn',
    title: 'Actual Completion Date',
    synonyms: ['Completed', 'Completion Date', 'Date Completed', 'Actual Completion'],
    kind: 'date',
  },
  {
    member: 'note',
    title: 'Status Comment',
    synonyms: ['Status Comments', 'Comments', 'Note', 'Notes'],
    kind: 'words',
  },
];

/** Our own list of milestones: what goes out can be taken in. */
export const milestonesLayout: WritableLayout = {
  name: 'milestones',
  title: 'Milestones',
  columns,
  read(values, context) {
    const found = standingMilestone(values, context);
    const changes = milestoneChanges(values, found.standing, context);
    return ok({ ...found, adds: milestoneAdds(values, context), changes });
  },
  write: (state) =>
    rowsById(state.milestones).map((milestone) => ({
      ...milestoneValues(milestone),
      toldIn: milestone.reschedules.at(-1)?.toldIn ?? '',
    })),
};
