import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { EvidenceId, LetterId, MilestoneId, OfficeId, PersonId, RecommendationId } from '../ids.ts';
import { latest, type Said } from '../latest.ts';
import type { concurrenceSchema, recommendationEvents, Step } from './events.ts';

export interface Recommendation {
  readonly id: RecommendationId;
  readonly source: 'OIG' | 'GAO';
  readonly report: string;
  readonly reportTitle?: string | undefined;
  readonly issuedOn: LocalDate;
  readonly number: string;
  readonly text: string;
  /** In order of their numbers. */
  readonly closureCriteria: readonly Criterion[];
  /** In the auditor's own words, in the order in which they were recorded; never empty. */
  readonly statuses: readonly PrintedStatus[];
  readonly steps: { readonly [step in Step]?: StepTaken | undefined };
  // What is said anew from time to time, as recorded; `latest` of each counts.
  readonly priorities: readonly PrioritySaid[];
  readonly concurrences: readonly Concurrence[];
  readonly benefits: readonly Benefit[];
  readonly assignments: readonly Assignment[];
  readonly lineages: readonly Lineage[];
  readonly responseRules: readonly ResponseRule[];
}

/** What the auditor wants to see before the recommendation is closed. */
export interface Criterion extends Said {
  /** As `C1`. */
  readonly id: string;
  readonly text: string;
  readonly coverages: readonly Coverage[];
}

/** What shows, or will show, that a criterion is met. */
export interface Coverage extends Said {
  readonly milestones: readonly MilestoneId[];
  readonly evidence: readonly EvidenceId[];
}

export interface PrintedStatus extends Said {
  readonly words: string;
  readonly source?: string | undefined;
}

export interface StepTaken extends Said {
  readonly letter?: LetterId | undefined;
  readonly isImplemented?: boolean | undefined;
  readonly note?: string | undefined;
}

export interface PrioritySaid extends Said {
  readonly isPriority: boolean;
  readonly source?: string | undefined;
}

export interface Concurrence extends Said {
  readonly answer: z.infer<typeof concurrenceSchema>;
  readonly words?: string | undefined;
}

export interface Benefit extends Said {
  /** In US dollars. */
  readonly amount: number;
  /** A term of the rule table's monetary benefit kinds. */
  readonly kind: string;
}

export interface Assignment extends Said {
  readonly office: OfficeId | null;
  readonly actionOfficial: PersonId | null;
}

export interface Lineage extends Said {
  readonly repeatOf: RecommendationId | null;
  readonly rolledForwardFrom: RecommendationId | null;
}

export interface ResponseRule extends Said {
  readonly rule: string | null;
  readonly basis?: string | undefined;
}

type Recommendations = Table<RecommendationId, Recommendation>;
type RecommendationEvent = EventOf<typeof recommendationEvents>;

/** The status as the auditor last printed it, whenever that was recorded. */
export function printedStatus({ statuses }: Recommendation): string {
  return latest(statuses)?.words ?? '';
}

/** Whether anything is named that shows the criterion to be met. */
export function isCovered({ coverages }: Criterion): boolean {
  const { milestones = [], evidence = [] } = latest(coverages) ?? {};
  return milestones.length + evidence.length > 0;
}

export function evolveRecommendations(recommendations: Recommendations, event: RecommendationEvent): Recommendations {
  if (event.type === 'recommendation.issued') {
    const row = issued(event.data);
    return recommendations.set(row.id, row);
  }
  return changeRow(recommendations, event.data.recommendation, (row) => ({ ...row, ...changeOf(row, event) }));
}

function issued(data: Extract<RecommendationEvent, { type: 'recommendation.issued' }>['data']): Recommendation {
  const { recommendation: id, printedStatus: words, effective: _, closureCriteria, ...facts } = data;
  const { issuedOn: on, report: source } = facts;
  return {
    id,
    ...facts,
    closureCriteria: closureCriteria.map((criterion) => ({ ...criterion, on, coverages: [] })),
    statuses: [{ on, words, source }],
    steps: {},
    priorities: [],
    concurrences: [],
    benefits: [],
    assignments: [],
    lineages: [],
    responseRules: [],
  };
}

function changeOf(
  row: Recommendation,
  { type, data }: Exclude<RecommendationEvent, { type: 'recommendation.issued' }>,
): Partial<Recommendation> {
  const { effective: on } = data;
  switch (type) {
    case 'recommendation.statusReported':
      return { statuses: [...row.statuses, { on, words: data.printedStatus, source: data.source }] };
    case 'recommendation.statusWithdrawn':
      return row.statuses.length > 1 ? { statuses: row.statuses.slice(0, -1) } : {};
    case 'recommendation.criterionAdded': {
      const added = { id: data.criterion, text: data.text, on, coverages: [] };
      const others = row.closureCriteria.filter(({ id }) => id !== added.id);
      return { closureCriteria: [...others, added].sort((a, b) => numberOf(a) - numberOf(b)) };
    }
    case 'recommendation.criterionWithdrawn':
      return { closureCriteria: row.closureCriteria.filter(({ id }) => id !== data.criterion) };
    case 'recommendation.criterionCovered': {
      const { criterion, ...coverage } = said(data);
      return changeCoverage(row, criterion, (coverages) => [...coverages, coverage]);
    }
    case 'recommendation.coverageWithdrawn':
      return changeCoverage(row, data.criterion, (coverages) => coverages.slice(0, -1));
    case 'recommendation.prioritySet':
      return { priorities: [...row.priorities, said(data)] };
    case 'recommendation.concurrenceRecorded':
      return { concurrences: [...row.concurrences, said(data)] };
    case 'recommendation.benefitEstimated':
      return { benefits: [...row.benefits, said(data)] };
    case 'recommendation.assigned':
      return { assignments: [...row.assignments, said(data)] };
    case 'recommendation.lineageRecorded':
      return { lineages: [...row.lineages, said(data)] };
    case 'recommendation.responseRuleSet':
      return { responseRules: [...row.responseRules, said(data)] };
    case 'recommendation.saidWithdrawn': {
      const list = saidIn[data.what];
      return { [list]: row[list].slice(0, -1) };
    }
    case 'recommendation.stepRecorded': {
      const { step, ...taken } = said(data);
      return { steps: { ...row.steps, [step]: taken } };
    }
    case 'recommendation.stepWithdrawn':
      return { steps: { ...row.steps, [data.step]: undefined } };
  }
}

/** The members of a fact as the row keeps them: its day instead of the id. */
function said<Data extends { readonly recommendation: RecommendationId; readonly effective: LocalDate }>({
  recommendation: _,
  effective: on,
  ...fact
}: Data) {
  return { ...fact, on };
}

/** Which list of the recommendation holds what is said of it. */
export const saidIn = {
  priority: 'priorities',
  concurrence: 'concurrences',
  benefit: 'benefits',
  assignment: 'assignments',
  lineage: 'lineages',
  responseRule: 'responseRules',
} as const;

function changeCoverage(
  { closureCriteria }: Recommendation,
  id: string,
  change: (coverages: readonly Coverage[]) => readonly Coverage[],
): Partial<Recommendation> {
  return {
    closureCriteria: closureCriteria.map((criterion) =>
      criterion.id === id ? { ...criterion, coverages: change(criterion.coverages) } : criterion,
    ),
  };
}

function numberOf({ id }: { readonly id: string }): number {
  return Number(id.slice(1));
}
