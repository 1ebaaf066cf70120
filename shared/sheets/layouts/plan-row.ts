/** What every layout with a row a corrective action plan shares: its facts in, and out. */
import type { PlanId, Subject } from '../../domain/ids.ts';
import { latest } from '../../domain/latest.ts';
import { type Plan, planDue, resourcesByYear } from '../../domain/plan/plan.ts';
import { earliest } from '../earliest.ts';
import type { Asked, RowChange, RowContext, Values } from '../layout.ts';
import { idsIn, listText } from '../read-values.ts';
import { told } from '../told.ts';
import { resourcesText, yearsIn } from './year-resources.ts';

/** The plan in the members of the layouts; of what is said anew from time to time, what counts now. */
export function planValues(plan: Plan): Values {
  const description = latest(plan.descriptions);
  return {
    plan: plan.id,
    title: plan.title,
    office: plan.office ?? '',
    contact: plan.contact ?? '',
    weakness: description?.weakness ?? '',
    source: description?.source ?? '',
    openedOn: plan.openedOn,
    due: planDue(plan) ?? '',
    resources: resourcesText(resourcesByYear(plan)),
    recommendations: listText(plan.recommendations),
    cases: listText(plan.cases),
  };
}

/** The plan that the row is about, as it stands. */
export function standingPlan(
  values: Values,
  { state }: RowContext,
): { readonly subject: Subject; readonly standing: Values | undefined } {
  const id = (values.plan ?? '') as PlanId;
  const plan = state.plans.get(id);
  return { subject: { kind: 'plan', id }, standing: plan && planValues(plan) };
}

/** Opens the plan, on the day that the row tells, else on the first day that it speaks of; and says what its years cost. */
export function planAdds(values: Values, { effective }: RowContext): readonly Asked[] {
  const { plan, title, office, contact, weakness, source, due, openedOn, resources } = values;
  const since = openedOn ?? earliest(effective, due);
  const open = {
    intent: 'OpenPlan',
    ...told({ plan, title, office, contact, weakness, source, due, effective: since }),
    recommendations: idsIn(values, 'recommendations'),
    cases: idsIn(values, 'cases'),
  };
  const costs = resources ? resourceAsks(values, undefined, since) : [];
  return [open, ...costs];
}

/** Later facts that a row may tell about a plan that is there: another date, another office or contact, another description, other costs. */
export function planChanges(
  values: Values,
  standing: Values | undefined,
  { effective }: RowContext,
): readonly RowChange[] {
  const { plan, due, dueReason, dueApprover } = values;
  const given = (member: string) => (values[member] ?? standing?.[member]) || null;
  const assign = { intent: 'AssignPlan', plan, office: given('office'), contact: given('contact'), effective };
  const describe = { intent: 'DescribePlan', plan, weakness: given('weakness'), source: given('source'), effective };
  const move = { intent: 'SetPlanDue', ...told({ plan, due, reason: dueReason, approver: dueApprover, effective }) };
  return [
    { member: 'due', asks: [move] },
    { member: 'office', with: ['contact'], asks: [assign] },
    { member: 'contact', asks: [assign] },
    { member: 'weakness', with: ['source'], asks: [describe] },
    { member: 'source', asks: [describe] },
    { member: 'resources', asks: resourceAsks(values, standing, effective) },
  ];
}

/** Only the years of which something else is said. */
function resourceAsks(
  { plan, resources = '' }: Values,
  standing: Values | undefined,
  effective: string,
): readonly Asked[] {
  const known = new Map(yearsIn(standing?.resources ?? '') ?? []);
  return (yearsIn(resources) ?? [])
    .filter(([year, amount]) => known.get(year) !== amount)
    .map(([fiscalYear, amount]) => ({ intent: 'ResourcePlan', plan, fiscalYear, amount, effective }));
}
