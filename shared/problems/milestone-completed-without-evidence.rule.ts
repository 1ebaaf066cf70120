import { formatDate } from '../calendar/local-date-arithmetic.ts';
import { isCompletionProven } from '../domain/evidence/evidence.ts';
import type { Milestone } from '../domain/milestone/milestone.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Problem } from './problem.ts';

/** Milestones that are reported as completed while no evidence is linked to them as proof. */
export function findUnprovenCompletions(state: State): readonly Problem[] {
  return [...state.milestones.values()].flatMap((milestone) =>
    milestone.completedOn && !isCompletionProven(state.evidence, { kind: 'milestone', id: milestone.id })
      ? [unproven(state, milestone, milestone.completedOn)]
      : [],
  );
}

function unproven(state: State, { id, plan }: Milestone, completedOn: LocalDate): Problem {
  return {
    code: 'milestone.completedWithoutEvidence',
    severity: 'warning',
    subject: { kind: 'milestone', id },
    message: `${id} was completed on ${formatDate(completedOn)}, but no evidence is linked to it that proves its completion.`,
    ...(answersOig(state, plan) ? { citation: closeoutCitation } : {}),
    fix: {
      command: 'LinkEvidence',
      arguments: { subject: { kind: 'milestone', id }, role: 'provesCompletion' },
    },
  };
}

/** Read as the transmittal memo of OIG-16-37 states it (rules.md A3.3). */
const closeoutCitation =
  'DHS Directive 077-01, as the transmittal of OIG-16-37 states it: a closeout letter to OIG carries evidence of completion';

function answersOig(state: State, plan: Milestone['plan']): boolean {
  const answered = state.plans.get(plan)?.recommendations ?? [];
  return answered.some((id) => state.recommendations.get(id)?.source === 'OIG');
}
