import type { ProblemsFound } from '../../../shared/contracts/problem.contract.ts';
import type { EvidenceId, ImportId, Subject } from '../../../shared/domain/ids.ts';
import { problemRules } from '../../../shared/problems/problems.ts';

export type SilencedProblem = ProblemsFound['silenced'][number];
/** Silenced or not. */
export type FoundProblem = ProblemsFound['problems'][number] & Partial<Pick<SilencedProblem, 'silenced'>>;

/** The record that a problem is about; undefined where it is about a rule of the rule table. */
export function recordOf({
  subject,
}: Pick<FoundProblem, 'subject'>):
  | Subject
  | { readonly kind: 'evidence'; readonly id: EvidenceId }
  | { readonly kind: 'import'; readonly id: ImportId }
  | undefined {
  return subject.kind === 'rule' ? undefined : subject;
}

/** What is said of a rule on hover: what it looks for, where that stands, and what settles it. */
export function ruleInWords({ code, citation }: Pick<FoundProblem, 'code' | 'citation'>): string {
  const rule = problemRules.find((one) => one.code === code);
  const source = citation ?? "No source asks for it: it is the workbench's own check";
  return rule ? `${rule.title} (${code}). ${source}. ${rule.settledBy}` : `${code}. ${source}.`;
}
