import type { HeaderContext } from './header-context.ts';
import { readLabel } from './header-label.ts';
import type { HeaderLabel } from './mail-languages.ts';
import type { ShownClock } from './shown-clock.ts';
import { figureOrder, readShownClock } from './shown-clock.ts';

/** The head of a message as Lotus Notes quotes it: a name, a date beside or under it, then To, cc and Subject. Indexes count from 0. */
interface NotesBlock {
  readonly first: number;
  readonly last: number;
  readonly fields: ReadonlyMap<HeaderLabel, string>;
  readonly clock: ShownClock;
}

const nameAndDate =
  /^(?:from:\s*)?(?<name>.*?)[\s,]*(?:\bon\s+)?(?<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AaPp][Mm])?(?:\s+[A-Z]{2,4}T?)?)$/i;

/** Reads a Notes head whose name, or whose date where there is no name, stands at `at`. */
export function readNotesBlock({ lines, order }: HeaderContext, at: number): NotesBlock | undefined {
  const own = lines[at]?.text ?? '';
  if ((readLabel(own)?.label ?? 'from') !== 'from') return undefined;
  const beside = nameAndDate.exec(own);
  const under = beside ? null : nameAndDate.exec(lines[at + 1]?.text ?? '');
  const dated = beside ?? under;
  if (!dated || own === '' || (under && under.groups?.name !== '')) return undefined;
  const date = dated.groups?.date ?? '';
  const clock = readShownClock(date, figureOrder(date, order, 'en'));
  if (!clock) return undefined;
  const fields = new Map<HeaderLabel, string>([['sent', date]]);
  const name = (under ? own : (beside?.groups?.name ?? '')).trim();
  if (name !== '') fields.set('from', name);
  const last = readFields(lines, at + (under ? 2 : 1), fields);
  return last !== undefined && fields.has('to') && fields.has('subject')
    ? { first: at, last, fields, clock }
    : undefined;
}

/** To, cc and Subject follow, with at most one blank line before each; lines without a label carry a value on. */
function readFields(lines: HeaderContext['lines'], from: number, fields: Map<HeaderLabel, string>): number | undefined {
  let last: number | undefined;
  let current: HeaderLabel | undefined;
  for (let index = from; index < from + 30 && index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (text === '' && (lines[index + 1]?.text ?? '') === '') break;
    const label = readLabel(text);
    if (
      label &&
      (label.label === 'from' || label.label === 'sent' || (label.label !== 'other' && fields.has(label.label)))
    )
      break;
    if (label) {
      fields.set(label.label, label.value);
      current = label.label;
    } else if (text !== '' && current && current !== 'subject')
      fields.set(current, `${fields.get(current) ?? ''} ${text}`.trim());
    else if (text !== '') break;
    if (label || text !== '') last = index;
    if (current === 'subject' && text === '') break;
  }
  return last;
}
