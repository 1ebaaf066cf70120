/** Where a recommendation stands: what the auditor printed, what the record says, and whether the two say the same. */

import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { RuleTable } from '../../../shared/calendar/rule-table.ts';
import { type Authority, statusWord, type Vocabularies } from '../../../shared/calendar/vocabulary.ts';
import { latest } from '../../../shared/domain/latest.ts';
import {
  agrees,
  derivedStatus,
  type RecommendationStatus,
} from '../../../shared/domain/recommendation/derived-status.ts';
import { printedStatus, type Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import type { State } from '../../../shared/domain/state.ts';
import type { Status } from '../../ui/icon/status-word.tsx';

export const derivedWords: Readonly<Record<RecommendationStatus, string>> = {
  openUnresolved: 'Open, unresolved',
  openResolved: 'Open, resolved',
  openPartiallyAddressed: 'Open, partially addressed',
  closedImplemented: 'Closed, implemented',
  closedNotImplemented: 'Closed, not implemented',
};

export const authorityOf: Readonly<Record<Recommendation['source'], Authority>> = { OIG: 'oig', GAO: 'gao' };

export interface RecommendationStanding {
  readonly printed: string;
  readonly derived: RecommendationStatus;
  /** What the rule table knows of the printed word. */
  readonly word: Vocabularies['statusWords'][number] | undefined;
  /** `unknown`: the rule table does not know the printed word, or is not read yet. */
  readonly agreement: 'agrees' | 'disagrees' | 'unknown';
}

export function recommendationStanding(
  row: Recommendation,
  state: State,
  rules: RuleTable | undefined,
): RecommendationStanding {
  const printed = printedStatus(row);
  const derived = derivedStatus(row, state);
  const word = rules && statusWord(rules.vocabularies.statusWords, authorityOf[row.source], printed);
  if (word === undefined) return { printed, derived, word, agreement: 'unknown' };
  return { printed, derived, word, agreement: agrees(word.standsFor, derived) ? 'agrees' : 'disagrees' };
}

export function isClosed(derived: RecommendationStatus): boolean {
  return derived.startsWith('closed');
}

export function lookOfDerived(derived: RecommendationStatus): Status {
  if (isClosed(derived)) return 'complete';
  return derived === 'openPartiallyAddressed' ? 'partial' : 'onTime';
}

/** Why the record says what it says, in the order in which `derivedStatus` asks. */
export function whyDerived({ steps, concurrences }: Recommendation, derived: RecommendationStatus): string {
  const { closed, resolved, managementDecision } = steps;
  if (closed) return `Its closure is recorded on ${formatDate(closed.on)}.`;
  if (derived === 'openPartiallyAddressed')
    return 'Of the milestones that answer it some are completed, and some are not.';
  if (resolved) return `Its resolution is recorded on ${formatDate(resolved.on)}.`;
  if (managementDecision) return `A management decision is recorded on ${formatDate(managementDecision.on)}.`;
  const concurrence = latest(concurrences);
  if (concurrence?.answer === 'concurs') return `The agency concurred on ${formatDate(concurrence.on)}.`;
  return 'Neither its resolution nor a management decision nor the agency’s concurrence is recorded.';
}
