import { useMemo, useState } from 'react';
import { counted } from '../../../shared/kernel/counted.ts';
import type { ParsedMessage } from '../../../shared/mail/parsed-message.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { WithRedactions } from '../../ui/text/with-redactions.tsx';
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
  const { text, html } = message;
  const [reading, setReading] = useState<Reading>(text === null && html !== null ? 'html' : 'text');
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
    <section className="message-body" aria-label="The message">
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
          <MessageText text={text} hasHtml={html !== null} isWaiting={ownText === null} />
        ))}
      {reading === 'whole' && <MessageText text={text} hasHtml={html !== null} />}
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
}

function MessageText({ text, hasHtml, isWaiting = false }: MessageTextProps) {
  const [isAll, setAll] = useState(false);
  if (text === null || text.trim() === '') {
    const elsewhere = hasHtml
      ? 'It has HTML, which is the other reading.'
      : 'What there is stands in its attachments, or only in its header.';
    return <p className="message-nothing muted">The message has no text of its own. {elsewhere}</p>;
  }
  const shown = isAll ? text : text.slice(0, mostLetters);
  return (
    <div className={isWaiting ? 'message-text is-waiting' : 'message-text'}>
      {paragraphsOf(shown).map(({ isQuoted, lines }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the text
        <p key={index} className={isQuoted ? 'is-quoted' : undefined}>
          <WithRedactions text={lines} />
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

/** Stretches of quoted and of own lines, in order; line ends inside them stay. */
function paragraphsOf(text: string): readonly { readonly isQuoted: boolean; readonly lines: string }[] {
  const stretches: { isQuoted: boolean; lines: string }[] = [];
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const isQuoted = line.startsWith('>');
    const last = stretches.at(-1);
    if (last?.isQuoted === isQuoted) last.lines += `\n${line}`;
    else stretches.push({ isQuoted, lines: line });
  }
  return stretches;
}
