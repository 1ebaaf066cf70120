import type { Milestone } from '../../domain/milestone/milestone.ts';
import type { Plan } from '../../domain/plan/plan.ts';

import type { LocalDate } from '../../kernel/local-date.ts';
import { ok } from '../../kernel/result.ts';
import { rowsById } from '../../kernel/table.ts';
import type { Column, Values } from '../layout.ts';
import type { WritableLayout } from '../write-sheet.ts';
import { planAdds, planChanges, planValues, standingPlan } from './plan-row.ts';

/** FedRAMP's open POA&M items, in order (rules.md A5). A title without a member of ours is written out empty and not taken in. */
const titles = [
  'POAM ID',
  'Controls',
  'Weakness Name',
  'Weakness Description',
  'Weakness Detector Source',
  'Weakness Source Identifier',
  'Asset Identifier',
  'Point of Contact',
  'Resources Required',
  'Overall Remediation Plan',
  'Original Detection Date',
  'Scheduled Completion Date',
  'Planned Milestones',
  'Milestone Changes',
  'Status Date',
  'Vendor Dependency',
  'Last Vendor Check-in Date',
  'Vendor Dependent Product Name',
  'Original Risk Rating',
  'Adjusted Risk Rating',
  'Risk Adjustment',
  'False Positive',
  'Operational Requirement',
  'Deviation Rationale',
  'Supporting Documents',
  'Comments',
  'Auto-Approve',
  'BOD 22-01 tracking',
  'BOD 22-01 Due Date',
  'CVE',
  'Service Name',
] as const;

type Title = (typeof titles)[number];

const known: Partial<Record<Title, Omit<Column, 'title'>>> = {
  'POAM ID': { member: 'plan', synonyms: ['POA&M ID'], kind: 'words', isNeeded: true },
  'Weakness Name': { member: 'title', kind: 'words', isNeeded: true },
  'Weakness Description': { member: 'weakness', kind: 'words' },
  'Weakness Detector Source': { member: 'source', kind: 'words' },
  'Point of Contact': { member: 'contact', kind: 'person' },
  'Resources Required': { member: 'resources', kind: 'words', isOutOnly: true },
  'Scheduled Completion Date': { member: 'due', kind: 'date' },
  'Weakness Source Identifier': { member: 'recommendations', kind: 'list' },
  'Original Detection Date': { member: 'openedOn', kind: 'date' },
  'Planned Milestones': { member: 'plannedMilestones', kind: 'words', isOutOnly: true },
  'Milestone Changes': { member: 'milestoneChanges', kind: 'words', isOutOnly: true },
  'Status Date': { member: 'statusDate', kind: 'date', isOutOnly: true },
};

/** An item is a corrective action plan; its milestones are told in words, as FedRAMP asks, and cannot be taken in from them. */
export const fedrampLayout: WritableLayout = {
  name: 'fedramp',
  title: 'Open POA&M Items',
  columns: titles.map((title) => ({ title, ...(known[title] ?? { member: title, kind: 'words', isOutOnly: true }) })),
  read(values, context) {
    const found = standingPlan(values, context);
    return ok({ ...found, adds: planAdds(values, context), changes: planChanges(values, found.standing, context) });
  },
  write(state, asOf) {
    const milestones = Map.groupBy(rowsById(state.milestones), ({ plan }) => plan);
    return rowsById(state.plans).map((plan) => itemOf(plan, milestones.get(plan.id) ?? [], asOf));
  },
};

function itemOf(plan: Plan, milestones: readonly Milestone[], asOf: LocalDate): Values {
  return {
    ...planValues(plan),
    plannedMilestones: milestones
      .map(({ id, description, originalDue }) => `${id} (${originalDue}): ${description}`)
      .join('\n'),
    milestoneChanges: milestones.flatMap(changesOf).join('\n'),
    statusDate: asOf,
  };
}

function changesOf({ id, reschedules }: Milestone): string[] {
  return reschedules.map(
    ({ on, from, to, reason }) => `${id} (${on}): from ${from} to ${to}${reason ? `, ${reason}` : ''}`,
  );
}
