import { columnValues } from './column-values.ts';
import type { HeaderContext } from './header-context.ts';
import type { LabelLine } from './header-label.ts';
import { readLabel, readLabels } from './header-label.ts';
import type { HeaderLabel } from './mail-language.ts';
import { marksOf, withGaps } from './release-marks.ts';
import type { ShownClock } from './shown-clock.ts';
import { figureOrder, readShownClock } from './shown-clock.ts';

/** Labelled fields at the head of a quoted or printed message. Indexes count from 0. */
interface HeaderBlock {
  readonly first: number;
  /** The last line that belongs to a field. */
  readonly last: number;
  readonly fields: ReadonlyMap<HeaderLabel, string>;
  readonly clock: ShownClock | undefined;
  /** The language that most labels fit. */
  readonly tag: string;
}

/** Lines with words that may stand between one label and the next: names of many addressees. */
const mostBetween = 40;

/**
 * Reads a header block whose first label stands at `at`. Banners and page numbers between the fields are passed over, values may
 * stand under their labels, and an addressee list may run over lines as long as another field of the same header follows. Answers
 * undefined where the labels are not a header: no date that can be read beside a sender or addressee. `isMarked`: a page head or a
 * line of dashes stands before it, so fewer fields are enough.
 */
export function readHeaderBlock(context: HeaderContext, at: number, isMarked: boolean): HeaderBlock | undefined {
  const { lines } = context;
  const depth = lines[at]?.depth ?? 0;
  const fields = new Map<HeaderLabel, string>();
  const votes = new Map<string, number>();
  let last = at;
  let isStacked = false;
  let index = at;
  while (index < lines.length) {
    const found = readLabels(lines[index]?.text ?? '').filter((line) => belongs(line, fields));
    if (found.length === 0 || (lines[index]?.depth ?? 0) < depth) break;
    for (const { label, value, tags } of found) {
      fields.set(label, join(fields.get(label), value));
      for (const tag of tags) votes.set(tag, (votes.get(tag) ?? 0) + 1);
    }
    last = index;
    const label = found.at(-1)?.label ?? 'other';
    const next = nextLabel(context, index + 1, depth, fields);
    const end = next ?? lines.length;
    const values = valueLines(context, index + 1, end, depth);
    const isEmpty = fields.get(label) === '';
    const isDateBelow = label === 'sent' && isEmpty && values.length > 0 && isDate(context, values[0] ?? 0);
    const mayFollow = next !== undefined || (isEmpty && (isStacked || isDateBelow) && !isColumn(fields));
    const taken = mayFollow ? values.slice(0, next === undefined ? 1 : values.length) : [];
    if (isEmpty && taken.length > 0) isStacked = true;
    for (const line of taken) {
      const text = lines[line]?.text ?? '';
      if (!fields.has('sent') && isMisreadDate(context, line)) fields.set('sent', text.replace(unreadLabel, ''));
      else fields.set(label, join(fields.get(label), text));
      last = line;
    }
    if (next === undefined) {
      if (label === 'subject') last = wrapped(context, index, fields) ?? last;
      break;
    }
    index = next;
  }
  const column = isColumn(fields) ? columnValues(context, last + 1, [...fields.keys()]) : undefined;
  for (const [label, value] of column?.fields ?? []) fields.set(label, value);
  last = column?.last ?? last;
  const tag = winner(votes);
  const sent = fields.get('sent') ?? '';
  const clock = readShownClock(sent, figureOrder(sent, context.order, tag));
  if (clock?.precision === 'day' && !isMarked && memoLabel.test(lines[at]?.text ?? '')) return undefined;
  return isHeader(fields, clock, isMarked) ? { first: at, last, fields, clock, tag } : undefined;
}

/** A memorandum writes its labels in capitals and a date without a clock. */
const memoLabel = /^[A-Z]{2,7}\s*:/;

/** Every label stands without a value: their values may follow in a column of their own. */
function isColumn(fields: ReadonlyMap<HeaderLabel, string>): boolean {
  return (
    fields.size >= 3 && fields.has('from') && fields.has('sent') && [...fields.values()].every((value) => value === '')
  );
}

function isDate({ lines, order }: HeaderContext, at: number): boolean {
  const text = lines[at]?.text ?? '';
  return text.length <= 80 && readShownClock(text, figureOrder(text, order, 'en')) !== undefined;
}

/** A label that the scanner left unreadable: where it stands, or what stands behind it, tells what it was. */
export const unreadLabel = /^[^\s:;.,]{2,12} ?[:;.,] ?(?=\S)/;

function isMisreadDate({ lines, order }: HeaderContext, at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (text.length > 80 || !/\d[:.]\d\d/.test(text) || !unreadLabel.test(text)) return false;
  const date = text.replace(unreadLabel, '');
  return (readShownClock(date, figureOrder(date, order, 'en'))?.precision ?? 'day') !== 'day';
}

/** From about here on, mail programs break a long subject, in characters; in a narrow column from this share of its width. */
const fullWidth = 50;
const fullShare = 0.6;

/**
 * A long subject may run over one line, which begins small or has a blank line after it; its words join the field. What would have had
 * room beside the subject, going by the widest header of the text, was not broken off it.
 */
function wrapped({ lines, width }: HeaderContext, at: number, fields: Map<HeaderLabel, string>): number | undefined {
  const next = lines[at + 1];
  if (!next || next.text === '' || next.text.startsWith('>>>') || next.depth !== lines[at]?.depth) return undefined;
  const length = lines[at]?.text.length ?? 0;
  if (length < Math.min(fullWidth, width * fullShare) || !couldBeValue(next.text) || /[.!?,:;]["”’)]*$/.test(next.text))
    return undefined;
  const isAlone = (lines[at + 2]?.text ?? '') === '' && length + 1 + next.text.split(' ', 1).join().length > width;
  if (!isAlone && !/^\p{Ll}/u.test(next.text)) return undefined;
  fields.set('subject', join(fields.get('subject'), next.text));
  return at + 1;
}

/** A label seen before opens the next header, and so does a sender after date and addressees. `other` may repeat. */
function belongs({ label }: LabelLine, fields: ReadonlyMap<HeaderLabel, string>): boolean {
  if (label === 'other') return fields.size > 1;
  if (label === 'from' && fields.has('sent') && fields.has('to')) return false;
  return !fields.has(label);
}

/**
 * The index of the next label of this header, if nothing but blanks, furniture and lines that could be its value stand before it.
 * A value is passed over only to reach a label that a header still lacks.
 */
function nextLabel(
  context: HeaderContext,
  from: number,
  depth: number,
  fields: ReadonlyMap<HeaderLabel, string>,
): number | undefined {
  const { lines, furniture } = context;
  let between = 0;
  for (let index = from; index < lines.length && index < from + 4 * mostBetween; index++) {
    const line = lines[index];
    if (!line) return undefined;
    if (line.text === '' || furniture.has(line.number)) continue;
    if (line.depth < depth) return undefined;
    const label = readLabel(line.text);
    if (label) return belongs(label, fields) && !(fields.has('subject') && between > 1) ? index : undefined;
    if (!couldBeValue(line.text) || ++between > mostBetween) return undefined;
  }
  return undefined;
}

function valueLines({ lines, furniture }: HeaderContext, from: number, end: number, depth: number): number[] {
  const taken: number[] = [];
  for (let index = from; index < end; index++) {
    const line = lines[index];
    if (!line || line.depth < depth) break;
    if (line.text === '' || furniture.has(line.number)) continue;
    taken.push(index);
    if (end === lines.length) break;
  }
  return taken;
}

/** Names, addresses, marks, a subject, a date; not the prose of a body. */
function couldBeValue(text: string): boolean {
  if (text.includes('@') || text.includes(';') || marksOf(text)) return withGaps(text).length < 2_000;
  const words = text.split(/\s+/).length;
  return text.length <= 300 && words <= (/[.!?]["”')]?$/.test(text) ? 8 : 30);
}

function isHeader(fields: ReadonlyMap<HeaderLabel, string>, clock: ShownClock | undefined, isMarked: boolean): boolean {
  const has = (label: HeaderLabel): boolean => fields.has(label);
  if (clock) {
    if (has('from') || isMarked) return true;
    return has('to') && has('subject');
  }
  const isDateWithheld = has('sent') && marksOf(fields.get('sent') ?? '') !== undefined;
  const addressed = Number(has('to')) + Number(has('subject')) + Number(has('cc')) + Number(has('sent'));
  return has('from') && (addressed >= 3 || (isDateWithheld && addressed >= 2) || (isMarked && addressed >= 2));
}

function join(before: string | undefined, value: string): string {
  if (before === undefined || before === '') return value.trim();
  return value.trim() === '' ? before : `${before} ${value.trim()}`;
}

function winner(votes: ReadonlyMap<string, number>): string {
  let best = 'en';
  let most = 0;
  for (const [tag, count] of votes)
    if (count > most) {
      best = tag;
      most = count;
    }
  return best;
}
