import type { Draft } from './draft.ts';

/** Why a document is never issued, as a sentence; undefined for a letter to an authority. A pre-brief, chronology, inquiry table and all-hands message stay inside. */
export function reasonKeptInside({ letter, to }: Pick<Draft, 'letter' | 'to'>): string | undefined {
  return to === undefined
    ? `${letter} stays inside of the agency: it is saved as a copy, and is not issued as a letter to an authority.`
    : undefined;
}
