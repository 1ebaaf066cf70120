import { RedactionMark } from './chip.tsx';
import { splitRedactions } from './split-redactions.ts';

/** Text with its exemption marks drawn as marks. */
export function WithRedactions({ text }: { readonly text: string }) {
  return splitRedactions(text).map((part, index) =>
    part.isMark ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text
      <RedactionMark key={index} exemption={part.text} />
    ) : (
      part.text
    ),
  );
}
