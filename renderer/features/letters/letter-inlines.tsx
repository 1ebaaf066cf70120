import { createContext, useContext } from 'react';
import type { Inline } from '../../../shared/letters/letter-document.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import { findValues, type KnownValues, type Piece } from './bound-values.ts';

interface BoundRecord {
  readonly known: KnownValues;
  /** Said of values that are counted from the record. */
  readonly counted: string;
}

/** The record that the letter's values are looked up in; undefined where the letter is frozen and follows it no more. */
export const LetterRecord = createContext<BoundRecord | undefined>(undefined);

export function Inlines({ content }: { readonly content: readonly Inline[] }) {
  return content.map((inline, index) => (
    // The words of a letter change only as a whole.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <OneInline key={index} inline={inline} />
  ));
}

function OneInline({ inline }: { readonly inline: Inline }) {
  if (inline.kind === 'citation')
    return (
      <span data-tooltip={inline.enclosure === undefined ? undefined : `Enclosure ${inline.enclosure}`}>
        {inline.text}
      </span>
    );
  if (inline.kind === 'link') return <span className="letter-link">{inline.text}</span>;
  const words = <Words text={inline.text} withNumbers />;
  const leaning = inline.italic ? <em>{words}</em> : words;
  const said = inline.bold ? <strong>{leaning}</strong> : leaning;
  return inline.lang === undefined ? said : <span lang={inline.lang}>{said}</span>;
}

interface WordsProps {
  readonly text: string;
  /** Not in addresses and headings, whose numbers count nothing. */
  readonly withNumbers?: boolean;
}

/** Text with its values marked. */
export function Words({ text, withNumbers = false }: WordsProps) {
  const record = useContext(LetterRecord);
  if (record === undefined) return text;
  return findValues(text, record.known).map((piece) =>
    piece.value === undefined || (piece.value === 'number' && !withNumbers) ? (
      piece.text
    ) : (
      <BoundValue key={piece.start} piece={piece} counted={record.counted} />
    ),
  );
}

/** One place in the record can be gone to; several can only be told. */
function BoundValue({ piece: { text, sources }, counted }: { readonly piece: Piece; readonly counted: string }) {
  const workbench = useWorkbench();
  const [only, ...others] = sources;
  const record = others.length === 0 ? only?.record : undefined;
  if (only === undefined || record === undefined) {
    const told = sources.map(({ words }) => words).join('; ');
    return (
      <span className="bound-value" data-tooltip={told === '' ? counted : told}>
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="bound-value"
      data-tooltip={`${only.words}. Show the record.`}
      onClick={() => openRecord(workbench, record)}
    >
      {text}
    </button>
  );
}
