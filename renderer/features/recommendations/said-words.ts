/** What is said of a recommendation from time to time, in the officer's words. */
import type { SaidOfRecommendation, Step } from '../../../shared/domain/recommendation/events.ts';
import type { Concurrence } from '../../../shared/domain/recommendation/recommendation.ts';

export const concurrenceWords: Readonly<Record<Concurrence['answer'], string>> = {
  concurs: 'The agency concurs',
  partiallyConcurs: 'The agency concurs in part',
  nonConcurs: 'The agency does not concur',
};

/** In the order in which they come. */
export const stepWords: Readonly<Record<Step, string>> = {
  resolved: 'Resolved',
  managementDecision: 'Management decision',
  finalAction: 'Final action',
  closeoutSent: 'Closeout letter',
  closed: 'Closed',
};

export const saidWords: Readonly<Record<SaidOfRecommendation, string>> = {
  priority: 'Priority',
  concurrence: 'Concurrence',
  benefit: 'Monetary benefit',
  assignment: 'Responsible office and action official',
  lineage: 'What came before it',
  responseRule: 'Rule of the response',
};

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

/** @example dollarsInWords(1600000) // '$1,600,000' */
export function dollarsInWords(amount: number): string {
  return dollars.format(amount);
}
