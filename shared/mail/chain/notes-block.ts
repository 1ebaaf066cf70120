import type { HeaderContext } from './header-context.ts';
import { readLabel } from './header-label.ts';
import type { HeaderLabel } from './mail-language.ts';
import { withGaps } from './release-marks.ts';
import type { ShownClock } from './shown-clock.ts';
import { figureOrder, readShownClock } from './shown-clock.ts';

/**
 * The head of a message without `From:`: a name, a date beside or under it, then To, cc and Subject, as Lotus Notes quotes it, or To and
 * perhaps Cc alone, as Gmail prints it. Indexes count from 0.
 */
interface NotesBlock {
  readonly first: number;
  readonly last: number;
  readonly fields: Map<HeaderLabel, string>;
  readonly clock: ShownClock;
}

const figureDate = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AaPp][Mm])?(?:\s+[A-Z]{2,4}T?)?`;
const nameAndDate = new RegExp(String.raw`^(?:from:\s*)?(?<name>.*?)[\s,]*(?:\bon\s+)?(?<date>${figureDate})$`, 'i');
/** `Name <address> Thu, Jan 9, 2020 at 2:15 PM`: the address or the day of the week parts name and date. */
const nameAndWords =
  /^(?<name>[^:]*?(?:>|\u25a1|[\p{L}.](?=[\s,]+(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,)))[\s,]+(?<date>[\p{L}\d][^<>@;]{11,50})$/iu;
const dateInWords =
  /^(?<name>)(?<date>(?:\p{L}+\.?,\s*)?[\p{L}\d][^<>@;:]{5,30}\d{4}[\s,]+\p{L}{0,3}\s*\d{1,2}[:.h]\d{2}[^<>@;]{0,20})$/u;

/** Reads such a head whose name, or whose date where there is no name, stands at `at`. */
export function readNotesBlock(context: HeaderContext, at: number): NotesBlock | undefined {
  const { lines, order } = context;
  const own = lines[at]?.text ?? '';
  const [next, ...after] = printedBelow(context, at);
  if (next === undefined || !isNearTo(context, [next, ...after])) return undefined;
  if ((readLabel(own)?.label ?? 'from') !== 'from') return undefined;
  const beside = nameAndDate.exec(own) ?? nameAndWords.exec(withGaps(own));
  const below = lines[next]?.text ?? '';
  const under = beside ? null : (nameAndDate.exec(below) ?? dateInWords.exec(below));
  const dated = beside ?? under;
  if (!dated || own === '' || (under && under.groups?.name !== '')) return undefined;
  const date = dated.groups?.date ?? '';
  const clock = readShownClock(date, figureOrder(date, order, 'en'));
  if (!clock || (clock.precision === 'day' && !clock.isFigures)) return undefined;
  const fields = new Map<HeaderLabel, string>([['sent', date]]);
  const name = (under ? own : own.slice(0, own.length - date.length).replace(/^from:|[\s,]+(?:on\s+)?$/gi, '')).trim();
  if (name !== '') fields.set('from', name);
  const last = readFields(lines, under ? after : [next, ...after], fields);
  const isWhole = fields.has('subject') || (!clock.isFigures && isSender(name));
  return last !== undefined && fields.has('to') && isWhole ? { first: at, last, fields, clock } : undefined;
}

/** An address, a withheld name, or two words of a name. */
function isSender(name: string): boolean {
  return name.includes('@') || withGaps(name) !== name || /^\p{Lu}\S*(?:\s+\p{Lu}\S*){1,3}$/u.test(name);
}

/** How many lines such a head may have, many addressees included. */
const mostLines = 30;

/** Numbers of the lines below one, without page furniture and the blank lines beside it. */
function printedBelow({ lines, furniture }: HeaderContext, at: number): number[] {
  const isPage = (index: number): boolean => furniture.has(lines[index]?.number ?? 0);
  const isBeside = (index: number): boolean => [-2, -1, 1, 2].some((shift) => isPage(index + shift));
  const below: number[] = [];
  for (let index = at + 1; index < lines.length && index < at + 2 * mostLines && below.length < mostLines; index++)
    if (!isPage(index) && !(lines[index]?.text === '' && isBeside(index))) below.push(index);
  return below;
}

function isNearTo({ lines }: HeaderContext, below: readonly number[]): boolean {
  return below.slice(0, 3).some((index) => readLabel(lines[index]?.text ?? '')?.label === 'to');
}

/**
 * To, cc and Subject follow, with at most one blank line before each; lines without a label carry a value on, after a blank line only
 * where another label follows.
 */
function readFields(
  lines: HeaderContext['lines'],
  below: readonly number[],
  fields: Map<HeaderLabel, string>,
): number | undefined {
  let last: number | undefined;
  let current: HeaderLabel | undefined;
  for (const [place, index] of below.entries()) {
    const text = lines[index]?.text ?? '';
    const next = lines[below[place + 1] ?? lines.length]?.text ?? '';
    if (text === '' && (next === '' || current === 'subject' || (current && !readLabel(next)))) break;
    if (text === '') continue;
    const label = readLabel(text);
    const isRepeated = label && label.label !== 'other' && fields.has(label.label);
    if (isRepeated || label?.label === 'from' || label?.label === 'sent') break;
    if (label) {
      fields.set(label.label, label.value);
      current = label.label;
    } else if (current && current !== 'subject' && isAddressee(text))
      fields.set(current, `${fields.get(current) ?? ''} ${text}`.trim());
    else break;
    last = index;
  }
  return last;
}

/** No sentence. */
function isAddressee(text: string): boolean {
  return (
    /[@;]|,$|^\P{Ll}/u.test(text) && !/[.!?]$/.test(text) && (text.includes('@') || text.split(/\s+/).length <= 12)
  );
}
