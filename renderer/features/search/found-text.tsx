import type { TextRun } from '../../../shared/search/marked-text.ts';

/** A text with what was found in it marked. */
export function FoundText({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map(({ text, isFound }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text have no name of their own, and never move
    isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
