import { ok, refuse } from '../../kernel/result.ts';
import { rowsById } from '../../kernel/table.ts';
import type { Column } from '../layout.ts';
import type { WritableLayout } from '../write-sheet.ts';
import { planAdds, planChanges, planValues, standingPlan } from './plan-row.ts';
import { resourcesText, yearsIn } from './year-resources.ts';

const columns: readonly Column[] = [
  {
    member: 'plan',
    title: 'CAP ID',
    synonyms: ['CAP', 'ID', 'Plan', 'CAP No', 'POA&M ID'],
    kind: 'words',
    isNeeded: true,
  },
  {
    member: 'title',
    title: 'Title',
    synonyms: ['CAP Title', 'Plan Title', 'Corrective Action'],
    kind: 'words',
    isNeeded: true,
  },
  { member: 'weakness', title: 'Weakness', synonyms: ['Weakness Description', 'Finding'], kind: 'words' },
  { member: 'source', title: 'Source', synonyms: ['Source of Weakness', 'Weakness Source'], kind: 'words' },
  { member: 'office', title: 'Responsible Office', synonyms: ['Office'], kind: 'office' },
  { member: 'contact', title: 'Point of Contact', synonyms: ['POC', 'Contact', 'Owner'], kind: 'person' },
  {
    member: 'resources',
    title: 'Resources by Fiscal Year',
    synonyms: ['Resources', 'Resources Required'],
    kind: 'words',
  },
  { member: 'openedOn', title: 'Opened', synonyms: ['Date Opened', 'Start Date'], kind: 'date' },
  { member: 'due', title: 'Scheduled Completion Date', synonyms: ['Due', 'Due Date', 'Target Date'], kind: 'date' },
  { member: 'dueReason', title: 'Reason for Change', synonyms: ['Reason'], kind: 'words' },
  { member: 'dueApprover', title: 'Approved By', synonyms: ['Approver'], kind: 'words' },
  { member: 'closedOn', title: 'Closed', kind: 'date', isOutOnly: true },
  {
    member: 'recommendations',
    title: 'Recommendations',
    synonyms: ['Recommendation', 'Recommendation IDs', 'Recommendation ID'],
    kind: 'list',
  },
  { member: 'cases', title: 'NARA Cases', synonyms: ['Cases', 'Case', 'Case ID'], kind: 'list' },
];

/** Our own list of corrective action plans: what goes out can be taken in. A plan is closed by hand, when its milestones are done. */
export const plansLayout: WritableLayout = {
  name: 'plans',
  title: 'Corrective action plans',
  columns,
  read(given, context) {
    const years = yearsIn(given.resources ?? '');
    if (!years) {
      const message = `"${given.resources}" does not say what each year costs, as "FY2022: 125000; FY2023: 50000" does.`;
      return refuse('sheet.badResources', message, { member: 'resources' });
    }
    const costs = resourcesText(years.map(([fiscalYear, amount]) => ({ fiscalYear, amount })));
    const values = { ...given, ...(costs && { resources: costs }) };
    const found = standingPlan(values, context);
    return ok({
      ...found,
      values,
      adds: planAdds(values, context),
      changes: planChanges(values, found.standing, context),
    });
  },
  write: (state) => rowsById(state.plans).map((plan) => ({ ...planValues(plan), closedOn: plan.closed?.on ?? '' })),
};
