import type { ChainSource } from '../chain-source.ts';
import { comparedSource, keepBodyTexts } from '../compared-source.ts';
import { type Distinct, distinctMessages } from '../distinct-messages.ts';

/** The distinct messages of some sources. */
export function distinctIn(sources: readonly ChainSource[]): Distinct[] {
  const { bodyOf } = keepBodyTexts();
  return distinctMessages(sources.map((source) => comparedSource(source, bodyOf)));
}
