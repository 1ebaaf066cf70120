import { baseSubject, isNearlySubject } from './base-subject.ts';
import { readHeaderBlock } from './header-block.ts';
import type { HeaderContext } from './header-context.ts';
import { readLabel } from './header-label.ts';
import type { HeaderLabel } from './mail-languages.ts';
import type { MarkerLine } from './marker-line.ts';
import { readMarker } from './marker-line.ts';
import { readNotesBlock } from './notes-block.ts';
import type { Occurrence } from './occurrence.ts';
import { readOpening } from './opening-line.ts';
import type { ShownClock } from './shown-clock.ts';

/** Where a message begins in a text. Indexes count from 0. */
export interface Head {
  readonly start: number;
  readonly first: number;
  readonly last: number;
  readonly form: Exclude<Occurrence['form'], 'native' | 'page'>;
  readonly marker: MarkerLine['kind'] | undefined;
  /** Quote depth of the words that follow. */
  readonly depth: number;
  readonly fields: ReadonlyMap<HeaderLabel, string>;
  readonly clock: ShownClock | undefined;
  readonly tag: string;
}

/** How far below its marker a header may stand, in lines: a page break with its banners fits between. */
const farthestBelow = 14;

/** Finds every message head of a text, in order, in one pass. */
export function findHeads(context: HeaderContext): Head[] {
  const { lines, furniture } = context;
  const heads: Head[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    const head = !line || line.text === '' || furniture.has(line.number) ? undefined : headAt(context, index);
    if (head) heads.push(head);
    index = head ? head.last + 1 : index + 1;
  }
  return heads;
}

function headAt(context: HeaderContext, index: number): Head | undefined {
  const text = context.lines[index]?.text ?? '';
  const marker = readMarker(text);
  if (marker) return markedHead(context, index, marker.kind);
  return (
    notesHead(context, index, index, undefined) ??
    labelHead(context, index, index, undefined) ??
    openingHead(context, index)
  );
}

function markedHead(context: HeaderContext, index: number, marker: MarkerLine['kind']): Head | undefined {
  const { lines, furniture } = context;
  for (let below = index + 1; below < lines.length && below <= index + farthestBelow; below++) {
    const line = lines[below];
    if (!line || line.text === '' || furniture.has(line.number)) continue;
    const head = notesHead(context, below, index, marker) ?? labelHead(context, below, index, marker);
    return head ?? bareHead(context, index, marker);
  }
  return undefined;
}

/** A line of dashes says that a message follows even where its header was left out or cannot be read. */
function bareHead({ lines }: HeaderContext, index: number, marker: MarkerLine['kind']): Head | undefined {
  if (marker === 'pageHead') return undefined;
  const depth = lines[index]?.depth ?? 0;
  return {
    start: index,
    first: index,
    last: index,
    form: 'labels',
    marker,
    depth,
    fields: new Map(),
    clock: undefined,
    tag: 'en',
  };
}

/** As review tools print `Sent`: such a date heads a page even where sender and addressees are withheld with their labels. */
const toolDate = /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}:\d{2} [AP]M$/;

function labelHead(
  context: HeaderContext,
  index: number,
  start: number,
  marker: MarkerLine['kind'] | undefined,
): Head | undefined {
  const { lines } = context;
  const label = readLabel(lines[index]?.text ?? '');
  if (!label) return undefined;
  const isUsual = label.label === 'from' || label.label === 'sent' || marker !== undefined;
  if (!isUsual && (label.label === 'other' || !readLabel(lines[index + 1]?.text ?? ''))) return undefined;
  const block = readHeaderBlock(context, index, marker !== undefined || toolDate.test(label.value));
  if (!block || (!isUsual && !(block.clock && block.fields.has('from')))) return undefined;
  return { ...block, start, form: 'labels', marker, depth: lines[index]?.depth ?? 0 };
}

function notesHead(
  context: HeaderContext,
  index: number,
  start: number,
  marker: MarkerLine['kind'] | undefined,
): Head | undefined {
  const { lines } = context;
  const isNear = [1, 2, 3].some((below) => readLabel(lines[index + below]?.text ?? '')?.label === 'to');
  const block = isNear ? readNotesBlock(context, index) : undefined;
  return block && { ...block, start, form: 'notes', marker, depth: lines[index]?.depth ?? 0, tag: 'en' };
}

function openingHead({ lines, order }: HeaderContext, index: number): Head | undefined {
  const opening = readOpening(lines, index, order);
  if (!opening) return undefined;
  const last = index + opening.lineCount - 1;
  const fields = new Map<HeaderLabel, string>([['sent', opening.sentRaw]]);
  if (opening.from !== null) fields.set('from', opening.from);
  const next = lines.slice(last + 1, last + 4).find(({ text, depth }) => text !== '' || depth > 0);
  const own = lines[index]?.depth ?? 0;
  const depth = next && next.depth > own ? own + 1 : own;
  return {
    start: index,
    first: index,
    last,
    form: 'opening',
    marker: undefined,
    depth,
    fields,
    clock: opening.clock,
    tag: opening.tag,
  };
}

const hour = 3_600_000;

/** How the printed documents of one text are told from what they quote. */
export interface PageStyle {
  readonly hasPageHeads: boolean;
  /** Without page heads: printed dates are figures with seconds, as review tools write them, and quoted ones are not. */
  readonly hasFigureDates: boolean;
}

export function pageStyleOf(heads: readonly Head[]): PageStyle {
  const hasPageHeads = heads.some(({ marker }) => marker === 'pageHead');
  const first = heads[0];
  const figures = heads.filter(isFigureDated).length;
  return { hasPageHeads, hasFigureDates: first !== undefined && isFigureDated(first) && figures < heads.length };
}

/** Whether a head looks printed by a review tool in a text of this style. */
export function isToolPrinted(head: Head, style: PageStyle): boolean {
  return (head.marker === 'pageHead' || (style.hasFigureDates && !style.hasPageHeads)) && isFigureDated(head);
}

/** Whether a head shows the clock of printed pages: it opens one, and is not a message of another kind that happens to stand first. */
export function hasPageClock(head: Head, level: number, style: PageStyle): boolean {
  if (style.hasPageHeads) return head.marker === 'pageHead';
  return style.hasFigureDates ? isToolPrinted(head, style) : level === 0;
}

function isFigureDated({ clock }: Head): boolean {
  return clock?.isFigures === true && clock.precision === 'second' && clock.zone === null;
}

/**
 * Whether a head opens a new printed document. Releases with page heads say so; in others a message that cannot be quoted by the one
 * above it does: it is dated as pages are, is later by hours, or has another subject.
 */
export function opensDocument(head: Head, before: Head | undefined, style: PageStyle): boolean {
  if (!before || head.marker === 'pageHead') return true;
  if (style.hasPageHeads || head.marker || head.depth > 0 || head.form !== 'labels') return false;
  if (style.hasFigureDates) return isToolPrinted(head, style);
  if (head.clock && before.clock && head.clock.wallMs > before.clock.wallMs + 6 * hour) return true;
  const upper = baseSubject(before.fields.get('subject') ?? null).key;
  const own = baseSubject(head.fields.get('subject') ?? null).key;
  return upper !== '' && own !== '' && !upper.includes(own) && !own.includes(upper) && !isNearlySubject(upper, own);
}
