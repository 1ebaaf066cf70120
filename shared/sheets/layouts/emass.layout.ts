import type { PlanId } from '../../domain/ids.ts';
import { isPastDue, type Milestone } from '../../domain/milestone/milestone.ts';
import { planDue } from '../../domain/plan/plan.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { rowsById } from '../../kernel/table.ts';
import { earliest } from '../earliest.ts';
import type { Asked, Column, RowContext, Values } from '../layout.ts';
import { told } from '../told.ts';
import type { WritableLayout } from '../write-sheet.ts';
import { milestoneAdds, milestoneChanges, milestoneValues, standingMilestone } from './milestone-row.ts';
import { planAdds } from './plan-row.ts';

/** The columns of the milestone as the export of eMASS has them (C-PAT's export documentation); those of its POA&M item stand before them. */
const columns: readonly Column[] = [
  {
    member: 'plan',
    title: 'POA&M Item ID',
    synonyms: ['POA&M ID', 'POAM ID', 'Item ID'],
    kind: 'words',
    isNeeded: true,
  },
  {
    member: 'planTitle',
    title: 'POA&M Title',
    synonyms: ['Weakness Name', 'Weakness', 'Security Control Weakness', 'Control Vulnerability Description'],
    kind: 'words',
  },
  { member: 'planOffice', title: 'Office/Organization', synonyms: ['Office/Org', 'Office'], kind: 'office' },
  { member: 'planContact', title: 'Point of Contact', synonyms: ['POC'], kind: 'person' },
  {
    member: 'planDue',
    title: 'POA&M Scheduled Completion Date',
    synonyms: ['Scheduled Completion Date'],
    kind: 'date',
  },
  { member: 'milestone', title: 'Milestone ID', kind: 'words', isNeeded: true },
  {
    member: 'description',
    title: 'Milestone Description',
    synonyms: ['Description'],
    kind: 'words',
    isNeeded: true,
    takesLast: true,
  },
  { member: 'status', title: 'Milestone Status', synonyms: ['Status'], kind: 'words', takesLast: true },
  { member: 'note', title: 'Milestone Status Comments', synonyms: ['Status Comments'], kind: 'words', takesLast: true },
  {
    member: 'currentDue',
    title: 'Milestone Scheduled Completion Date',
    synonyms: ['Scheduled Completion Date'],
    kind: 'date',
    isNeeded: true,
    takesLast: true,
  },
  {
    member: 'completedOn',
    title: 'Milestone Completion Date',
    synonyms: ['Completion Date'],
    kind: 'date',
    takesLast: true,
  },
];

/** One row a milestone, the columns of its POA&M item repeated. */
export const emassLayout: WritableLayout = {
  name: 'emass',
  title: 'POA&M milestones',
  columns,
  read(given, context) {
    const { status = '', ...values } = given;
    if (/^completed?$/i.test(status) && !values.completedOn)
      return refuse('sheet.completedWithoutDate', 'The status says completed, and no completion date is given.', {
        member: 'status',
      });
    const found = standingMilestone(values, context);
    const plan = context.state.plans.get(values.plan as PlanId);
    const otherTitle = plan && values.planTitle && plan.title !== values.planTitle;
    return ok({
      ...found,
      adds: [...(plan ? [] : openPlan(values, context)), ...milestoneAdds(values, context)],
      changes: milestoneChanges(values, found.standing, context),
      ...(otherTitle && { note: `${plan.id} is called "${plan.title}" in the docket, and keeps that name.` }),
    });
  },
  write: (state, asOf) => rowsById(state.milestones).map((milestone) => rowOf(state, milestone, asOf)),
};

/** The first row of an item opens its plan; one without a title is called by its number. */
function openPlan(values: Values, context: RowContext): readonly Asked[] {
  const { plan = '', planTitle: title = `POA&M item ${plan}`, planOffice, planContact, planDue, completedOn } = values;
  const openedOn = earliest(context.effective, planDue, completedOn);
  const item = told({ plan, title, office: planOffice, contact: planContact, due: planDue, openedOn });
  return planAdds(item as Values, context);
}

function rowOf(state: State, milestone: Milestone, asOf: LocalDate): Values {
  const plan = state.plans.get(milestone.plan);
  return {
    ...milestoneValues(milestone),
    planTitle: plan?.title ?? '',
    planOffice: plan?.office ?? '',
    planContact: plan?.contact ?? '',
    planDue: (plan && planDue(plan)) ?? '',
    status: statusOf(milestone, asOf),
  };
}

/** The status turns to Expired by itself when the scheduled date passes (rules.md A5). */
function statusOf(milestone: Milestone, asOf: LocalDate): string {
  if (milestone.completedOn) return 'Completed';
  return isPastDue(milestone, asOf) ? 'Expired' : 'Ongoing';
}
