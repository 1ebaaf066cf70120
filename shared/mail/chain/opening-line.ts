import { mailLanguages } from './mail-languages.ts';
import { marksOf } from './release-marks.ts';
import type { FigureOrder, ShownClock } from './shown-clock.ts';
import { figureOrder, readShownClock } from './shown-clock.ts';
import type { TextLine } from './text-line.ts';

/** `On 7 February 2022 at 10:43, A. Person <a@example.gov> wrote:`, perhaps over several lines. */
interface OpeningLine {
  readonly lineCount: number;
  readonly text: string;
  readonly from: string | null;
  readonly sentRaw: string;
  readonly clock: ShownClock;
  readonly tag: string;
}

const openings = mailLanguages.flatMap(({ tag, opening, verb }) =>
  opening.map((word) => ({ tag, word: `${word} `, verb: verbOf(verb) })),
);

const opens = new RegExp(`^[*_\\s-]*(?:${openings.map(({ word }) => word).join('|')})`, 'i');

function literal(words: readonly string[]): string {
  return words.map((word) => word.replaceAll(/[()]/g, '\\$&')).join('|');
}

function verbOf(words: readonly string[]): RegExp {
  return new RegExp(
    `(?:^|[\\s,>)])(?<verb>${literal(words)})(?<after>[^:]{0,120}?)(?:[\\s*_]*:|\\s*-{3,})[\\s*_]*$`,
    'iu',
  );
}

/** Widest line wrap of an opening, in lines. */
const mostLines = 4;

/**
 * Reads the lines from `at` (counted from 0) as the opening of a quotation. It must name a real date and end with the verb and a
 * colon; blank lines within are not followed.
 */
export function readOpening(
  lines: readonly TextLine[],
  at: number,
  order: FigureOrder | undefined,
): OpeningLine | undefined {
  const first = lines[at];
  if (!first || first.text.length < 8) return undefined;
  if (first.text.startsWith('>>>')) return pointedOpening(first.text, order);
  if (!endsNear(lines, at)) return undefined;
  if (!opens.test(first.text)) return verbOpening(lines, at, order) ?? bareOpening(lines, at, order);
  const start = first.text.replace(/^[*_\s-]+/, '').toLowerCase();
  const fitting = openings.filter(({ word }) => start.startsWith(word));
  let text = '';
  for (let count = 1; count <= mostLines; count++) {
    const line = lines[at + count - 1];
    if (!line || line.text === '' || line.depth !== first.depth) return undefined;
    text = text === '' ? line.text : `${text} ${line.text}`;
    if (text.length > 400) return undefined;
    if (!mayEnd(line.text) || !/\d/.test(text)) continue;
    for (const { tag, verb } of fitting) {
      const match = verb.exec(text);
      const clock = match && readShownClock(text, figureOrder(text, order, tag));
      if (!match || !clock) continue;
      const person = personOf(text, match);
      if (clock.precision === 'day' && !isPerson(person.from) && !isDeeper(lines, at + count, first.depth))
        return undefined;
      return { lineCount: count, text, ...person, clock, tag };
    }
  }
  return undefined;
}

/** Whether an opening that begins with this line can end with it or with one of the next few. Nearly every line fails here, for little. */
function endsNear(lines: readonly TextLine[], at: number): boolean {
  for (let index = at; index < at + mostLines; index++) {
    const text = lines[index]?.text ?? '';
    if (text === '') return false;
    if (mayEnd(text)) return true;
  }
  return false;
}

/** An opening ends with a colon or dashes, and perhaps marks of bold type. */
function mayEnd(text: string): boolean {
  return ':：-*_'.includes(text.charAt(text.length - 1));
}

/** A date without a clock stands in prose as well: a name, an address or a mark must stand beside it. */
function isPerson(from: string | null): boolean {
  return from !== null && (from.includes('@') || marksOf(from) !== undefined || /^["'(]?\p{Lu}/u.test(from));
}

function isDeeper(lines: readonly TextLine[], at: number, depth: number): boolean {
  const below = lines.slice(at, at + 3).find((line) => line.text !== '' || line.depth > 0);
  return below !== undefined && below.depth > depth;
}

/** `>>> A. Person <a@example.gov> 1/9/2020 2:15 PM >>>`, as GroupWise writes it. */
function pointedOpening(text: string, order: FigureOrder | undefined): OpeningLine | undefined {
  const match =
    /^>>>\s*(?<from>.*?)[\s,]*(?<date>(?:\p{L}+,?\s*)?\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b.{0,24}?)\s*>>>$/u.exec(text);
  const sentRaw = match?.groups?.date ?? '';
  const clock = readShownClock(sentRaw, figureOrder(sentRaw, order, 'en'));
  return clock && { lineCount: 1, text, from: match?.groups?.from || null, sentRaw, clock, tag: 'en' };
}

const bareVerbs = mailLanguages.flatMap(({ tag, bareVerb = [] }) =>
  bareVerb.map((word) => ({
    tag,
    word,
    ends: new RegExp(`(?<!\\p{L})${literal([word])}(?<after>.{0,120}?)[\\s*_]*[:：]$`, 'iu'),
  })),
);

/**
 * The date or the name first, the verb of its language behind it or between them: `Ada Quill <a@example.fi> kirjoitti 8.2.2022 kello 10.43:`. What
 * runs over several lines must stand apart from what is above it, for nothing else tells where it begins.
 */
function verbOpening(lines: readonly TextLine[], at: number, order: FigureOrder | undefined): OpeningLine | undefined {
  const depth = lines[at]?.depth;
  const isApart = at === 0 || lines[at - 1]?.text === '' || lines[at - 1]?.depth !== depth;
  for (let count = 1; count <= (isApart ? 3 : 1); count++) {
    const last = lines[at + count - 1];
    if (!last || last.text === '' || last.depth !== depth) return undefined;
    if (!/[:：]$/.test(last.text)) continue;
    const rows = lines.slice(at, at + count);
    const text = rows.map((line) => line.text).join(' ');
    if (text.length > 300 || !/^[\p{L}\d"(]/u.test(text)) return undefined;
    if (!/\d/.test(text)) continue;
    const lower = text.toLowerCase();
    for (const { tag, word, ends } of bareVerbs) {
      const match = lower.includes(word) ? ends.exec(text) : null;
      const clock = match && readShownClock(text, figureOrder(text, order, tag));
      if (!match || !clock || clock.precision === 'day') continue;
      const { from, sentRaw } = namedIn(text, match);
      return { lineCount: count, text, from, sentRaw, clock, tag };
    }
  }
  return undefined;
}

const addressed = /[\p{Lu}\p{Lo}"'][^<>\d,:;]*?\s*[<(][^<>()\s]+@[^<>()\s]+[>)]/u;
const lastWords = /[\p{Lu}\p{Lo}"'][^\d,<>:]*$/u;

/** The name stands before an address, else last before the verb, or behind the verb; what is left over is the date. */
function namedIn(text: string, match: RegExpExecArray): Pick<OpeningLine, 'from' | 'sentRaw'> {
  const head = text.slice(0, match.index).trim();
  const after = (match.groups?.after ?? '').trim();
  const [name] = addressed.exec(head) ?? addressed.exec(after) ?? lastWords.exec(head) ?? lastWords.exec(after) ?? [];
  const date = `${head} ${after}`.replace(name ?? '', '').replace(/^[\s,(]+|[\s,)]+$/g, '');
  return { from: name?.trim() ?? null, sentRaw: date };
}

/** A date and an address before a colon, with quoted lines below it: an opening in a language that is not in the table, or without a verb. */
function bareOpening(lines: readonly TextLine[], at: number, order: FigureOrder | undefined): OpeningLine | undefined {
  const depth = lines[at]?.depth ?? 0;
  for (const count of [1, 2]) {
    if (!lines[at + count - 1]?.text.endsWith(':')) continue;
    const rows = lines.slice(at, at + count);
    const text = rows.map((line) => line.text).join(' ');
    if (!/<[^<>\s]+@[^<>\s]+>[^<>@]{0,24}:$/u.test(text) || !/^[\p{L}\d(]/u.test(text) || text.length > 300) continue;
    const clock = readShownClock(text, figureOrder(text, order, 'en'));
    if (!clock || clock.precision === 'day' || !isDeeper(lines, at + count, depth)) continue;
    const from = /(?:^|,|\d|\s)\s*([^,\d<>]*<[^<>]+>)/u.exec(text)?.[1]?.trim() ?? null;
    return { lineCount: count, text, from, sentRaw: text.slice(0, text.indexOf('<')).trim(), clock, tag: 'und' };
  }
  return undefined;
}

/** The name is what follows the clock, or what stands between the verb and the colon. */
function personOf(text: string, match: RegExpExecArray): { from: string | null; sentRaw: string } {
  const after = (match.groups?.after ?? '').trim();
  const head = text.slice(0, match.index).trim();
  const cut =
    /^(.*\d{1,2}\s?[:.h]\s?\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?\s?m\b\.?|\s*[πμ]\.\s?μ\.)?(?:\s+\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})?(?:\s*\(?(?:UTC|GMT)?[+-]\d{2}:?\d{2}\)?|\s+[A-Z]{2,3}T\b)?)[\s,]*(.*)$/iu.exec(
      head,
    );
  const byDate = cut ?? /^(.*\d{4})[\s,]*(.*)$/u.exec(head);
  const person = after !== '' ? after : (byDate?.[2] ?? '').replace(/^in message <[^>]*>,?/i, '').trim();
  return { from: person === '' ? null : person.replace(/^[\s,]+|[\s,]+$/g, ''), sentRaw: (byDate?.[1] ?? head).trim() };
}
