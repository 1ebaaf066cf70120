import { readHeaderBlock, unreadLabel } from './header-block.ts';
import type { HeaderContext } from './header-context.ts';
import { readLabel } from './header-label.ts';
import type { HeaderLabel } from './mail-language.ts';
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
    if (head) heads.push(withUnreadSender(context, head, heads.at(-1)?.last ?? -1));
    index = head ? head.last + 1 : index + 1;
  }
  return heads;
}

/** A date whose sender is missing, right below a line with a label that cannot be read: that was the sender's. */
function withUnreadSender({ lines }: HeaderContext, head: Head, above: number): Head {
  const line = lines[head.first - 1];
  const isSent = head.form === 'labels' && !head.fields.has('from') && [...head.fields.keys()][0] === 'sent';
  if (!isSent || !line || head.first - 1 <= above || line.depth !== head.depth || !unreadLabel.test(line.text))
    return head;
  const from = line.text.replace(unreadLabel, '');
  if (/[.!?]$/.test(from) || from.split(/\s+/).length > 8) return head;
  const first = head.first - 1;
  return { ...head, start: Math.min(head.start, first), first, fields: new Map([['from', from], ...head.fields]) };
}

function headAt(context: HeaderContext, index: number): Head | undefined {
  const text = context.lines[index]?.text ?? '';
  const marker = readMarker(text);
  if (marker) return markedHead(context, index, marker.kind);
  if (context.labels.size === 0) return openingHead(context, index);
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
    const head =
      notesHead(context, below, index, marker) ??
      labelHead(context, below, index, marker) ??
      (unreadLabel.test(line.text) ? labelHead(context, below + 1, index, marker) : undefined);
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

const clockShape = /\d[:.h]\d\d/;

function notesHead(
  context: HeaderContext,
  index: number,
  start: number,
  marker: MarkerLine['kind'] | undefined,
): Head | undefined {
  const { lines, labels } = context;
  if (!labels.has('to')) return undefined;
  const isDated = clockShape.test(lines[index]?.text ?? '') || clockShape.test(lines[index + 1]?.text ?? '');
  const block = isDated ? readNotesBlock(context, index) : undefined;
  const title = block && !block.fields.has('subject') ? titleAbove(context, start) : undefined;
  if (block && title) block.fields.set('subject', title.subject);
  return (
    block && {
      ...block,
      start: title?.start ?? start,
      form: 'notes',
      marker,
      depth: lines[index]?.depth ?? 0,
      tag: 'en',
    }
  );
}

/** Lines above the first message of a Gmail print in which `Gmail - Disposal of case files` stands. */
const farthestTitle = 10;

/** `start` is the title's line where nothing stands between it and the message. */
function titleAbove(
  { lines, furniture }: HeaderContext,
  index: number,
): { subject: string; start: number } | undefined {
  let start = index;
  for (let above = index - 1; above >= Math.max(0, index - farthestTitle); above--) {
    const line = lines[above];
    const subject = /^(?:\S+ ){0,5}(?:G?mail) - (.+)$/i.exec(line?.text ?? '')?.[1];
    if (subject !== undefined) return { subject, start: start === above + 1 ? above : index };
    if (line && (line.text === '' || furniture.has(line.number)) && start === above + 1) start = above;
  }
  return undefined;
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
