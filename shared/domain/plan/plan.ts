import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { Authority } from '../authority.ts';
import type { EventOf } from '../fact.ts';
import type { CaseId, LetterId, OfficeId, PersonId, PlanId, RecommendationId } from '../ids.ts';
import { latest, type Said } from '../latest.ts';
import type { planEvents } from './events.ts';

/** A corrective action plan (CAP): what the agency will do about recommendations and cases, in milestones. */
export interface Plan {
  readonly id: PlanId;
  readonly title: string;
  /** The office and the point of contact of the latest assignment. */
  readonly office?: OfficeId | undefined;
  readonly contact?: PersonId | undefined;
  /** What the plan answers, in order of the ids. */
  readonly recommendations: readonly RecommendationId[];
  readonly cases: readonly CaseId[];
  readonly openedOn: LocalDate;
  readonly closed?: (Said & { readonly note?: string | undefined }) | undefined;
  // What is said anew from time to time, as recorded; `latest` of each counts.
  readonly dues: readonly PlanDue[];
  readonly assignments: readonly PlanAssignment[];
  readonly descriptions: readonly PlanDescription[];
  readonly resources: readonly YearResources[];
  readonly reportings: readonly PlanReporting[];
  readonly updates: readonly PlanUpdate[];
}

export interface PlanDue extends Said {
  readonly due: LocalDate;
  readonly reason?: string | undefined;
  readonly approver?: string | undefined;
}

export interface PlanAssignment extends Said {
  readonly office: OfficeId | null;
  readonly contact: PersonId | null;
}

export interface PlanDescription extends Said {
  readonly weakness: string | null;
  readonly source: string | null;
}

export interface YearResources extends Said {
  readonly fiscalYear: number;
  /** In US dollars. */
  readonly amount: number;
  readonly note?: string | undefined;
}

export interface PlanReporting extends Said {
  /** Null: no updates are owed any more. */
  readonly to: Authority | null;
}

export interface PlanUpdate extends Said {
  readonly letter?: LetterId | undefined;
  readonly text?: string | undefined;
  /** As `2022Q2`. */
  readonly quarter?: string | undefined;
}

type Plans = Table<PlanId, Plan>;
type PlanEvent = EventOf<typeof planEvents>;

/** The day by which the plan is to be done; undefined where none is set. */
export function planDue({ dues }: Plan): LocalDate | undefined {
  return latest(dues)?.due;
}

/** What each fiscal year costs, as said last, in order of the years. */
export function resourcesByYear({ resources }: Plan): YearResources[] {
  const years = [...new Set(resources.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
  return years.flatMap((year) => latest(resources.filter(({ fiscalYear }) => fiscalYear === year)) ?? []);
}

export function evolvePlans(plans: Plans, event: PlanEvent): Plans {
  if (event.type === 'plan.opened') return plans.set(event.data.plan, opened(event.data));
  return changeRow(plans, event.data.plan, (row) => ({ ...row, ...changeOf(row, event) }));
}

function opened(data: Extract<PlanEvent, { type: 'plan.opened' }>['data']): Plan {
  const { plan: id, effective: on, due, weakness, source, ...facts } = data;
  const { office, contact } = facts;
  return {
    id,
    openedOn: on,
    ...facts,
    recommendations: joined([], facts.recommendations),
    cases: joined([], facts.cases),
    dues: due ? [{ on, due }] : [],
    assignments: office || contact ? [{ on, office: office ?? null, contact: contact ?? null }] : [],
    descriptions: weakness || source ? [{ on, weakness: weakness ?? null, source: source ?? null }] : [],
    resources: [],
    reportings: [],
    updates: [],
  };
}

function changeOf(row: Plan, { type, data }: Exclude<PlanEvent, { type: 'plan.opened' }>): Partial<Plan> {
  switch (type) {
    case 'plan.dueSet':
      return { dues: [...row.dues, said(data)] };
    case 'plan.assigned':
      return assigned([...row.assignments, said(data)]);
    case 'plan.described':
      return { descriptions: [...row.descriptions, said(data)] };
    case 'plan.resourced':
      return { resources: [...row.resources, said(data)] };
    case 'plan.reportingSet':
      return { reportings: [...row.reportings, said(data)] };
    case 'plan.updated':
      return { updates: [...row.updates, said(data)] };
    case 'plan.saidWithdrawn': {
      if (data.what === 'assignment') return assigned(row.assignments.slice(0, -1));
      const list = saidOfPlanIn[data.what];
      return { [list]: row[list].slice(0, -1) };
    }
    case 'plan.answersAdded':
      return {
        recommendations: joined(row.recommendations, data.recommendations),
        cases: joined(row.cases, data.cases),
      };
    case 'plan.answersRemoved':
      return {
        recommendations: row.recommendations.filter((id) => !data.recommendations.includes(id)),
        cases: row.cases.filter((id) => !data.cases.includes(id)),
      };
    case 'plan.closed':
      return { closed: { on: data.effective, note: data.note } };
    case 'plan.reopened':
      return { closed: undefined };
  }
}

/** In order, so that what is removed and added again stands where it stood. */
function joined<Id extends string>(before: readonly Id[], more: readonly Id[]): readonly Id[] {
  return [...new Set([...before, ...more])].sort();
}

function assigned(assignments: Plan['assignments']): Partial<Plan> {
  const { office, contact } = latest(assignments) ?? {};
  return { assignments, office: office ?? undefined, contact: contact ?? undefined };
}

/** Which list of the plan holds what is said of it. */
export const saidOfPlanIn = {
  due: 'dues',
  assignment: 'assignments',
  description: 'descriptions',
  resources: 'resources',
  reporting: 'reportings',
  update: 'updates',
} as const;

/** The members of a fact as the row keeps them: its day instead of the id. */
function said<Data extends { readonly plan: PlanId; readonly effective: LocalDate }>({
  plan: _,
  effective: on,
  ...fact
}: Data) {
  return { ...fact, on };
}
