import { type Ref, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { bodyOf } from '../../../shared/mail/chain/chain-of-message.ts';
import { lineOfWords } from '../../../shared/mail/line-of-words.ts';
import type { ParsedMessage } from '../../../shared/mail/parsed-message.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { WithRedactions } from '../../ui/text/with-redactions.tsx';
import { revealedPlace } from '../docket/api.ts';
import { PdfPreview } from './attachment-preview.tsx';
import { titleOfEvidence } from './evidence-words.ts';
import { useInlinePictures } from './inline-pictures.ts';
import { MessageFrame } from './message-frame.tsx';
import { OriginalBytes } from './original-bytes.tsx';
import { type Blocked, sanitiseMessage } from './sanitise-message.ts';

const readings = [
  ['text', 'Text'],
  ['whole', 'Text with what it quotes'],
  ['html', 'HTML as sent'],
  ['pages', 'Pages as printed'],
  ['original', 'Original bytes'],
] as const;
type Reading = (typeof readings)[number][0];

interface MessageBodyProps {
  /** The evidence that is the message, or that brought it. */
  readonly row: EvidenceRow;
  /** Empty for the evidence itself; else where in it the message is attached. */
  readonly place: readonly number[];
  readonly message: ParsedMessage;
  /** Its own words, where it quotes others; null while that is not known. */
  readonly ownText: string | null | undefined;
}

/** The message in one of its readings: its own words, its whole text, its HTML made harmless, or every byte of the original. */
export function MessageBody({ row, place, message, ownText }: MessageBodyProps) {
  const { html } = message;
  // Of a message that has nothing but HTML its words, as they are split and searched.
  const text = useMemo(() => (message.text === null && message.html === null ? null : bodyOf(message)), [message]);
  const [reading, setReading] = useState<Reading>(message.text === null && html !== null ? 'html' : 'text');
  const revealed = useRevealedLine(row.id, text, ownText ?? undefined);
  useEffect(() => {
    if (revealed.line > 0) setReading(typeof ownText === 'string' ? 'whole' : 'text');
  }, [revealed, ownText]);
  const isPdf = row.format === 'pdf' && place.length === 0;
  const offered = readings.filter(([value]) => {
    if (value === 'original') return place.length === 0;
    if (value === 'pages' || value === 'html') return (value === 'pages') === isPdf;
    return value !== 'whole' || typeof ownText === 'string';
  });
  // Not before it is looked at: most messages are read as text.
  const isShown = reading === 'html';
  const pictures = useInlinePictures({ evidence: row.id, place }, message, isShown);
  const harmless = useMemo(
    () => (isShown && html !== null ? sanitiseMessage(html, pictures) : undefined),
    [isShown, html, pictures],
  );
  return (
    <section className="message-body" aria-label={`The message: ${titleOfEvidence(row)}`}>
      <div className="message-bar">
        <fieldset className="message-readings">
          <legend className="visually-hidden">Reading</legend>
          {offered.map(([value, title]) => (
            <Button
              key={value}
              aria-pressed={reading === value}
              reason={value === 'html' && html === null ? 'The message has no HTML.' : undefined}
              onClick={() => setReading(value)}
            >
              {title}
            </Button>
          ))}
        </fieldset>
        {harmless !== undefined && <Shielded blocked={harmless.blocked} />}
      </div>
      {reading === 'text' &&
        (typeof ownText === 'string' ? (
          <OwnText text={ownText} />
        ) : (
          <MessageText text={text} hasHtml={html !== null} isWaiting={ownText === null} revealed={revealed} />
        ))}
      {reading === 'whole' && <MessageText text={text} hasHtml={html !== null} revealed={revealed} />}
      {harmless !== undefined && <MessageFrame html={harmless.html} label="The message’s HTML, made harmless" />}
      {reading === 'pages' && <PdfPreview evidence={row.id} place={place} name={titleOfEvidence(row)} />}
      {reading === 'original' && <OriginalBytes row={row} />}
    </section>
  );
}

function Shielded({ blocked }: { readonly blocked: Blocked }) {
  return (
    <p className="message-shielded" role="status">
      <span className="tone-ok">
        <Icon name="shield" size={14} />
      </span>
      {blockedInWords(blocked)}
    </p>
  );
}

function blockedInWords({ remote, drawn, attached, links }: Blocked): string {
  const parts = [
    remote === 0 ? 'nothing remote in it' : `${counted(remote, 'remote thing')} blocked`,
    ...(drawn === 0 ? [] : [`${counted(drawn, 'attached picture')} drawn`]),
    ...(attached === 0 ? [] : [`${counted(attached, 'attached picture')} not shown here`]),
    ...(links === 0
      ? []
      : [`${counted(links, 'link')} shown with ${links === 1 ? 'its address' : 'their addresses'}, leading nowhere`]),
  ];
  return `Shown without scripts and layout styles; ${parts.join('; ')}.`;
}

/** More than this at once would hold the window up. */
const mostLetters = 200_000;

function OwnText({ text }: { readonly text: string }) {
  if (text === '')
    return <p className="message-nothing muted">It adds no words of its own to what it quotes, which stands below.</p>;
  return (
    <div className="message-text">
      <p>
        <WithRedactions text={text} />
      </p>
    </div>
  );
}

interface MessageTextProps {
  readonly text: string | null;
  readonly hasHtml: boolean;
  /** What it quotes may be taken out of it in a moment. */
  readonly isWaiting?: boolean;
  readonly revealed: RevealedLine;
}

interface RevealedLine {
  /** From 1; 0 where none is asked for. */
  readonly line: number;
  /** Tells one asking from the next. */
  readonly count: number;
}

/** The line of this message's text that a problem or a citation asked to see. */
function useRevealedLine(id: EvidenceId, text: string | null, own: string | undefined): RevealedLine {
  const { place, count } = useStore(revealedPlace);
  return useMemo(() => {
    if (place?.evidence !== id || text === null) return { line: 0, count };
    return { line: lineOfWords(text, { words: place.words, from: place.line, own }), count };
  }, [place, count, id, text, own]);
}

function MessageText({ text, hasHtml, isWaiting = false, revealed }: MessageTextProps) {
  const [isAll, setAll] = useState(false);
  const marked = useRef<HTMLElement>(null);
  const { line, count } = revealed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it is shown again
  useEffect(() => {
    const { current } = marked;
    current?.scrollIntoView({ block: 'center' });
    current?.focus({ preventScroll: true });
  }, [line, count]);
  if (text === null || text.trim() === '') {
    const elsewhere = hasHtml
      ? 'It has HTML, which is the other reading.'
      : 'What there is stands in its attachments, or only in its header.';
    return <p className="message-nothing muted">The message has no text of its own. {elsewhere}</p>;
  }
  const shown = isAll ? text : text.slice(0, mostLetters);
  return (
    <div className={isWaiting ? 'message-text is-waiting' : 'message-text'}>
      {paragraphsOf(shown).map(({ isQuoted, lines, from }) => (
        <p key={from} className={isQuoted ? 'is-quoted' : undefined}>
          <LinesWithOne lines={lines} at={line - from} mark={marked} />
        </p>
      ))}
      {shown.length < text.length && (
        <Button onClick={() => setAll(true)}>
          Show the other {(text.length - shown.length).toLocaleString('en-US')} characters
        </Button>
      )}
    </div>
  );
}

interface LinesWithOneProps {
  readonly lines: readonly string[];
  /** Which of them is shown, from 0; any other number shows none. */
  readonly at: number;
  readonly mark: Ref<HTMLElement>;
}

/** Lines as they stand, one of them marked. */
function LinesWithOne({ lines, at, mark }: LinesWithOneProps) {
  const line = lines[at];
  if (line === undefined) return <WithRedactions text={lines.join('\n')} />;
  return (
    <>
      <WithRedactions
        text={lines
          .slice(0, at)
          .map((before) => `${before}\n`)
          .join('')}
      />
      <mark ref={mark} tabIndex={-1}>
        <WithRedactions text={line} />
      </mark>
      <WithRedactions
        text={lines
          .slice(at + 1)
          .map((after) => `\n${after}`)
          .join('')}
      />
    </>
  );
}

interface Stretch {
  readonly isQuoted: boolean;
  readonly lines: string[];
  /** The line of the text that is its first, from 1. */
  readonly from: number;
}

/** Stretches of quoted and of own lines, in order. */
function paragraphsOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [at, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    const isQuoted = line.startsWith('>');
    const last = stretches.at(-1);
    if (last?.isQuoted === isQuoted) last.lines.push(line);
    else stretches.push({ isQuoted, lines: [line], from: at + 1 });
  }
  return stretches;
}
