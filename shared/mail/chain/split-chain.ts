import { instantOf } from '../../kernel/instant.ts';
import { baseSubject } from './base-subject.ts';
import { bodyWords } from './body-words.ts';
import type { Head } from './find-heads.ts';
import { findHeads } from './find-heads.ts';
import { furnitureOf } from './furniture.ts';
import type { HeaderContext } from './header-context.ts';
import { readLabel } from './header-label.ts';
import type { HeaderLabel } from './mail-language.ts';
import type {
  Chain,
  FurnitureLine,
  HeaderField,
  Occurrence,
  OccurrenceHeader,
  ReleaseMark,
  SentDate,
} from './occurrence.ts';
import { documentStarts, hasPageClock, isToolPrinted, type PageStyle, pageStyleOf } from './printed-documents.ts';
import { marksOf, redactionOf } from './release-marks.ts';
import type { SourceZones, ZoneAssumption } from './sent-zones.ts';
import { releaseZones, zoneOf } from './sent-zones.ts';
import { shownFigureOrder } from './shown-clock.ts';
import type { TextLine } from './text-line.ts';
import { textLines } from './text-line.ts';

interface SplitOptions {
  /** Zones already known, as of a received message, asked for where something is found; else they are read from the text. */
  readonly zones?: () => SourceZones;
  /** The text is the body of a received message: whatever is found in it is quoted. */
  readonly isBody?: boolean;
  /** The lines of the text where the caller has them. */
  readonly lines?: readonly TextLine[];
}

interface Draft {
  readonly head: Head;
  readonly document: number;
  readonly level: number;
  readonly ownLines: TextLine[];
}

/** What is settled for a text as a whole before its messages are read one by one. */
interface Settled {
  readonly zones: SourceZones;
  readonly style: PageStyle;
  pageOf(line: number): number | null;
}

/**
 * Splits a text into its messages: the pages of a release, or the body of one message with all it quotes. No line is lost: each is in
 * one occurrence, in the furniture or in the preamble. Time grows with the length of the text.
 */
export function splitChain(text: string, options: SplitOptions = {}): Chain {
  const lines = options.lines ?? textLines(text);
  const furniture = furnitureOf(lines);
  const heads = findHeads({ lines, furniture, ...labelsOf(lines) });
  if (heads.length === 0) return { lineCount: lines.length, occurrences: [], ...dealLines(lines, furniture, []) };
  const style = pageStyleOf(heads);
  const drafts = draftsOf(heads, style, options.isBody === true);
  const dealt = dealLines(lines, furniture, drafts);
  const zones = options.zones?.() ?? zonesOf(drafts, style);
  const pageOf = pagesOf(text);
  const occurrences = drafts.map((draft) => occurrenceOf(draft, lines, { zones, style, pageOf }));
  return { lineCount: lines.length, occurrences, ...dealt };
}

/** What the labels of a text say of it as a whole. */
function labelsOf(lines: readonly TextLine[]): Pick<HeaderContext, 'labels' | 'order' | 'width'> {
  const labels = new Set<HeaderLabel>();
  const dates: string[] = [];
  let width = 0;
  for (const { text, number } of lines) {
    const label = readLabel(text);
    if (!label) continue;
    labels.add(label.label);
    if (label.label !== 'other') width = Math.max(width, text.length);
    if (label.label === 'sent') dates.push(label.value === '' ? textBelow(lines, number) : label.value);
  }
  return { labels, order: shownFigureOrder(dates), width };
}

/** The words of the first of the next three lines that has any. */
function textBelow(lines: readonly TextLine[], at: number): string {
  return lines.slice(at, at + 3).find(({ text }) => text !== '')?.text ?? '';
}

function draftsOf(heads: readonly Head[], style: PageStyle, isBody: boolean): Draft[] {
  let document = isBody ? 0 : -1;
  let level = 0;
  const starts = isBody ? new Set<number>() : documentStarts(heads, style);
  return heads.map((head, index) => {
    const isNew = starts.has(index);
    if (isNew) document++;
    level = isNew ? 0 : level + 1;
    return { head, document, level, ownLines: [] };
  });
}

/** Gives each line that is no header to the innermost message whose quote depth it reaches; what reaches none answers below a quotation. */
function dealLines(lines: readonly TextLine[], furniture: ReadonlySet<number>, drafts: readonly Draft[]) {
  const preamble: number[] = [];
  const loose: FurnitureLine[] = [];
  let open: Draft[] = [];
  let current: Draft | undefined;
  let next = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const draft = drafts[next];
    if (!line) break;
    if (draft && index >= draft.head.start && index <= draft.head.last) {
      if (furniture.has(line.number)) loose.push({ line: line.number, text: line.text });
      if (index === draft.head.start) open = [...open.filter(({ head }) => head.depth < draft.head.depth), draft];
      current = draft;
      if (index === draft.head.last) next++;
      continue;
    }
    if (furniture.has(line.number)) {
      loose.push({ line: line.number, text: line.text });
      continue;
    }
    if (line.text !== '' && open.length > 0) current = open.findLast(({ head }) => head.depth <= line.depth);
    if (current) current.ownLines.push(line);
    else preamble.push(line.number);
  }
  return { furniture: loose, preamble };
}

function zonesOf(drafts: readonly Draft[], style: PageStyle): SourceZones {
  return releaseZones(
    drafts.map(({ head, level, ownLines }) => ({
      clock: head.clock,
      isTop: hasPageClock(head, level, style),
      isPageHead: isToolPrinted(head, style),
      subjectKey: baseSubject(head.fields.get('subject') ?? null).key,
      words: () => bodyWords(textOf(ownLines)),
    })),
  );
}

function occurrenceOf(
  { head, document, level, ownLines }: Draft,
  lines: readonly TextLine[],
  { zones, style, pageOf }: Settled,
): Occurrence {
  const lastWords = ownLines.findLast(({ text }) => text !== '');
  const header = headerOf(head.fields);
  const covered = [...lines.slice(head.start, head.last + 1), ...ownLines];
  return {
    line: head.first + 1,
    startLine: head.start + 1,
    bodyLine: head.last + 2,
    endLine: Math.max(head.last + 1, lastWords?.number ?? 0),
    document,
    level,
    kind: head.marker === 'appointment' ? 'appointment' : 'message',
    form: head.marker === 'pageHead' ? 'page' : head.form,
    header,
    sent: sentOf(head, hasPageClock(head, level, style) ? zones.top : zones.quoted),
    ownText: textOf(ownLines),
    ownLines: ownLines.map(({ number }) => number),
    redacted: redactedOf(header),
    marks: covered.flatMap((line) => markOf(line, pageOf)),
    language: head.tag,
  };
}

function headerOf(fields: ReadonlyMap<HeaderLabel, string>): OccurrenceHeader {
  const value = (label: HeaderLabel): string | null => fields.get(label) ?? null;
  return {
    from: value('from'),
    to: value('to'),
    cc: value('cc'),
    bcc: value('bcc'),
    subject: value('subject'),
    sentRaw: value('sent'),
  };
}

function sentOf({ clock, fields }: Head, assumed: ZoneAssumption): SentDate | null {
  if (!clock) return null;
  const zone = clock.precision === 'day' ? null : zoneOf(clock, assumed);
  const utc = zone && instantOf(clock.wallMs - zone.offsetMinutes * 60_000);
  return {
    raw: fields.get('sent') ?? '',
    shown: clock.shown,
    precision: clock.precision,
    order: clock.order,
    zone,
    utc,
  };
}

function redactedOf(header: OccurrenceHeader): HeaderField[] {
  return (['from', 'to', 'cc', 'bcc', 'subject'] as const).filter((field) => {
    const value = header[field];
    return value !== null && redactionOf(value) !== 'none';
  });
}

function markOf({ text, number }: TextLine, pageOf: (line: number) => number | null): ReleaseMark[] {
  const codes = marksOf(text);
  if (!codes) return [];
  return [{ line: number, page: pageOf(number), codes }];
}

/** The page of each line, where form feeds part the pages. */
function pagesOf(text: string): (line: number) => number | null {
  if (!text.includes('\f')) return () => null;
  let page = 1;
  const pages = text.split(/\r\n|\n|\r/).map((line) => {
    page += line.split('\f').length - 1;
    return page;
  });
  return (line) => pages[line - 1] ?? null;
}

function textOf(lines: readonly TextLine[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .trim();
}
