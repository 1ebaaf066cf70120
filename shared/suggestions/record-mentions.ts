import type { Subject } from '../domain/ids.ts';

/** A record that a text names by its number. Nothing is linked by it: the officer decides. */
export interface RecordMention {
  readonly subject: Subject;
  /** As the text has it, for example `CAP 22` for CAP-0022. */
  readonly words: string;
  /** The line it stands in, 1-based; the first where it is named again. */
  readonly line: number;
  /** The line itself, trimmed. */
  readonly quote: string;
}

/**
 * The records named in a text, in the order in which they are first named. A number is known with hyphens, dashes, spaces or
 * nothing between its parts, and without its leading zeros where something parts it from the letters (`M-93`, `CAP 22`). A
 * report's number (`OIG-21-62`) names a recommendation together with the recommendation's (`-R5`, `, recommendation 5`), and alone where only one
 * of that report is known.
 * Time grows with the text, not with the number of records.
 */
export function recordMentions(text: string, known: readonly Subject[]): readonly RecordMention[] {
  const names = namesOf(known);
  const found = new Map<string, RecordMention>();
  for (const [index, line] of text.split('\n').entries()) {
    // Most lines have no digit, and no number of a record is without one.
    if (!/\d/.test(line)) continue;
    for (const { subject, words } of namedIn(line, names)) {
      if (!found.has(subject.id)) found.set(subject.id, { subject, words, line: index + 1, quote: line.trim() });
    }
  }
  return [...found.values()];
}

interface Names {
  /** By the letters and figures of the number, as `CAP 0022`. */
  readonly whole: ReadonlyMap<string, Subject>;
  /** The same without the leading zeros of the last figures. */
  readonly short: ReadonlyMap<string, Subject>;
  /** The number of a report of which one recommendation is known, as `OIG 21 62`. */
  readonly report: ReadonlyMap<string, Subject>;
  readonly mostParts: number;
}

/** People have ids without figures: those are names, not numbers. */
function namesOf(known: readonly Subject[]): Names {
  const numbered = known.filter(({ id }) => /\d/.test(id));
  const parted = numbered.map((subject) => ({ subject, parts: partsOf(subject.id).map(({ word }) => word) }));
  return {
    whole: new Map(parted.map(({ subject, parts }) => [keyOf(parts), subject])),
    short: new Map(parted.map(({ subject, parts }) => [keyOf(shortened(parts)), subject])),
    report: reportsOfOne(parted),
    mostParts: Math.max(0, ...parted.map(({ parts }) => parts.length)),
  };
}

/** The last two parts of a recommendation's number are its own: `R` and the figure. */
function reportsOfOne(
  parted: readonly { readonly subject: Subject; readonly parts: readonly string[] }[],
): ReadonlyMap<string, Subject> {
  const reports = Map.groupBy(
    parted.filter(({ subject, parts }) => subject.kind === 'recommendation' && parts.at(-2)?.toUpperCase() === 'R'),
    ({ parts }) => keyOf(parts.slice(0, -2)),
  );
  return new Map(
    [...reports].flatMap(([key, [first, ...others]]) =>
      first !== undefined && others.length === 0 ? [[key, first.subject] as const] : [],
    ),
  );
}

interface Part {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of letters and runs of figures. */
function partsOf(text: string): readonly Part[] {
  return Array.from(text.matchAll(/\p{L}+|\p{N}+/gu), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

const keyOf = (parts: readonly string[]) => parts.join(' ').toUpperCase();

function shortened(parts: readonly string[]): readonly string[] {
  return [...parts.slice(0, -1), (parts.at(-1) ?? '').replace(/^0+(?=\d)/, '')];
}

function* namedIn(line: string, names: Names): Generator<{ readonly subject: Subject; readonly words: string }> {
  const parts = partsOf(line);
  let from = 0;
  while (from < parts.length) {
    const named = namedAt(line, parts, from, names);
    if (named !== undefined) yield named;
    from += named?.length ?? 1;
  }
}

/** The longest number that begins with this part. */
function namedAt(line: string, parts: readonly Part[], from: number, { whole, short, report, mostParts }: Names) {
  const first = parts[from];
  if (first === undefined || /[\p{L}\p{N}-]/u.test(line.charAt(first.start - 1))) return undefined;
  const run = runFrom(line, parts, from, mostParts);
  for (let length = run.length; length > 1; length--) {
    const taken = run.slice(0, length);
    const last = taken.at(-1);
    if (last === undefined || /^(?:[\p{L}\p{N}]|-\p{N})/u.test(line.slice(last.end))) continue;
    const key = keyOf(taken.map(({ word }) => word));
    const isParted = (taken.at(-2)?.end ?? 0) < last.start;
    const isWholeReport = !otherRecommendation.test(line.slice(last.end));
    const subject =
      whole.get(key) ?? (isParted ? short.get(key) : undefined) ?? (isWholeReport ? report.get(key) : undefined);
    if (subject !== undefined) return { subject, words: line.slice(first.start, last.end), length };
  }
  return undefined;
}

/** What may stand between the parts of a number: nothing, one hyphen, dash or space; and the words that name a recommendation of a report. */
const within = /^[-\u2010-\u2015 ]?$/;
const recommendationWords = /^[, ]{0,2}\(?(?:recommendation|rec\.?) *(?:no\.? *|#)?(?=\d)/i;

/** Behind a report's number: a recommendation of it that is not known. */
const otherRecommendation =
  /^(?:[-\u2010-\u2015 ]?R\p{N}|[, ]{0,2}\(?(?:recommendation|rec\.?) *(?:no\.? *|#)?\p{N})/iu;

function runFrom(line: string, parts: readonly Part[], from: number, mostParts: number): readonly Part[] {
  const run = parts.slice(from, from + 1);
  for (let at = from + 1; at < parts.length && run.length < mostParts; at++) {
    const [before, part] = [parts[at - 1], parts[at]];
    if (before === undefined || part === undefined) break;
    if (within.test(line.slice(before.end, part.start))) run.push(part);
    else {
      const asRecommendation = recommendationOf(line, before, parts.slice(at));
      return asRecommendation === undefined ? run : [...run, ...asRecommendation];
    }
  }
  return run;
}

/** `, recommendation 5` read as the parts of `R5`. */
function recommendationOf(line: string, before: Part, ahead: readonly Part[]): readonly Part[] | undefined {
  const words = recommendationWords.exec(line.slice(before.end));
  if (words === null) return undefined;
  const number = ahead.find(({ start }) => start === before.end + words[0].length);
  return number && [{ word: 'R', start: number.start, end: number.start }, number];
}
