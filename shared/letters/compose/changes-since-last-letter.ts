import { changesBlocks } from '../compare/changes-blocks.ts';
import { changesSince } from '../compare/changes-since.ts';
import type { Block } from '../letter-document.ts';
import type { LetterFacts } from './letter-facts.ts';

/** "Since our last letter": nothing where this is the first. */
export function changesSinceLastLetter({ baseline, state, about, asOf }: LetterFacts): readonly Block[] {
  return baseline ? changesBlocks(changesSince(baseline, { state, about, asOf })) : [];
}
