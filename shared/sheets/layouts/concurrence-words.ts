import type { z } from 'zod';
import type { concurrenceSchema } from '../../domain/recommendation/events.ts';

type Concurrence = z.infer<typeof concurrenceSchema>;

/** The agency's answer as reports print it. */
export const concurrenceWords: Readonly<Record<Concurrence, string>> = {
  concurs: 'Concurs',
  partiallyConcurs: 'Partially concurs',
  nonConcurs: 'Does not concur',
};

/** @example concurrenceNamed('Concurred in part') // 'partiallyConcurs'. Undefined for words that are no answer. */
export function concurrenceNamed(text: string): Concurrence | undefined {
  if (/\bpart(?:ial(?:ly)?)?\b/i.test(text)) return 'partiallyConcurs';
  if (/\b(?:not|non|no|disagree[sd]?)\b|nonconcur/i.test(text)) return 'nonConcurs';
  return /\bconcur|\bagree[sd]?\b|^yes$/i.test(text) ? 'concurs' : undefined;
}
