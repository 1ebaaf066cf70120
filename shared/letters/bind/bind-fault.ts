import type { RecordView } from '../reference/record-view.ts';
import { resolveReference } from '../reference.ts';
import { cutReferences } from '../reference-text.ts';

/** Something of a draft that the record cannot fill. */
export interface BindFault {
  /** `reference.unknown`, `reference.empty`, `reference.malformed`, `citation.notEnclosed`, `computed.needsCase`, `enclosure.unknown`. */
  readonly code: string;
  /** A full sentence that names the place. */
  readonly sentence: string;
  readonly place: {
    /** 0-based, in the draft; absent outside of its blocks. */
    readonly block?: number;
    readonly reference?: string;
  };
}

export type FaultsFound = BindFault[];

/** Text of one line with its references filled; what cannot be filled stands in square brackets. */
export function resolveLine(view: RecordView, text: string, place: string, found: FaultsFound): string {
  return cutReferences(text)
    .map((stretch) => {
      if (stretch.kind === 'text') return stretch.text;
      const { reference } = stretch;
      const resolved = resolveReference(view, reference);
      if (resolved.ok) return resolved.value.text;
      found.push({ code: resolved.code, sentence: sentenceAt(place, resolved.message), place: { reference } });
      return unfilled(reference);
    })
    .join('');
}

/** @example sentenceAt('the table “Milestones”', 'The record says nothing for “case.closedOn”.') */
export function sentenceAt(place: string, message: string): string {
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${message}`;
}

/** What stands in the document in place of what could not be filled. */
export function unfilled(words: string): string {
  return `[${words}]`;
}
