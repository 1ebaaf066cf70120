/** The grammar of search: words, "phrases", prefix*, -not, from: to: subject: before: after: on: case: has: kind: */
import { ok, type Result, refuse } from '../kernel/result.ts';
import { periodOf } from './period.ts';
import { type SearchedPart, type SearchQuery, type SearchTerm, searchedKinds } from './search-query.ts';

const fields = ['from', 'to', 'subject', 'before', 'after', 'on', 'case', 'has', 'kind'] as const;
type Field = (typeof fields)[number];

/** One term as it stands in the text, from character `at` on (counted from 1). */
interface Piece {
  readonly at: number;
  readonly isExcluded: boolean;
  readonly field: Field | undefined;
  readonly value: string;
  readonly isQuoted: boolean;
  readonly isPrefix: boolean;
}

/** One letter begins too much to be worth finding. */
const shortestBeginning = 2;
/** No officer types more, and each term costs a look-up. */
const mostTerms = 40;

/**
 * Reads what an officer typed. While one types, the last word is not finished, so `isTyping` takes it as a prefix unless a space follows. Days of
 * `before:`, `after:` and `on:` are YYYY-MM-DD, YYYY-MM, YYYY, or M/D/YYYY. Refuses with `search.empty`, or with `search.faulty` and the `at` of the
 * fault in its detail; never throws.
 * @example readQuery('from:rivera "management decision" -draft before:2022-03')
 */
export function readQuery(text: string, { isTyping = false } = {}): Result<SearchQuery> {
  const terms: SearchTerm[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const piece = pieceAt(text, at);
    if (!piece.ok) return piece;
    const { end, ...found } = piece.value;
    const isOpenEnded = isTyping && end === text.length && !found.isQuoted && found.value.length >= shortestBeginning;
    const term = termOf(isOpenEnded ? { ...found, isPrefix: true } : found);
    if (!term.ok) return term;
    if (term.value) terms.push(term.value);
    at = end;
  }
  if (terms.length === 0)
    return refuse('search.empty', 'There is nothing to look for: type a word, a number or a name.');
  if (terms.length > mostTerms)
    return refuse('search.faulty', `More than ${mostTerms} terms cannot be sought at once.`, { at: 1 });
  return ok({ terms });
}

function pieceAt(text: string, start: number): Result<Piece & { readonly end: number }> {
  const [lead = '', minus = '', name] = /^(-(?=\S))?(?:([a-z]+):)?/i.exec(text.slice(start)) ?? [];
  const field = fields.find((one) => one === name?.toLowerCase());
  const valueAt = start + (field ? lead.length : minus.length);
  const at = start + 1;
  const isExcluded = minus !== '';
  if (text.charAt(valueAt) === '"') {
    const close = text.indexOf('"', valueAt + 1);
    if (close < 0)
      return faulty(valueAt + 1, 'the quotation mark is not closed: put another one at the end of the phrase');
    const isPrefix = text.charAt(close + 1) === '*';
    const end = close + (isPrefix ? 2 : 1);
    return ok({ at, isExcluded, field, value: text.slice(valueAt + 1, close), isQuoted: true, isPrefix, end });
  }
  const [run = ''] = /^[^\s"]*/.exec(text.slice(valueAt)) ?? [];
  const isPrefix = run.endsWith('*');
  const value = isPrefix ? run.slice(0, -1) : run;
  return ok({ at, isExcluded, field, value, isQuoted: false, isPrefix, end: valueAt + run.length });
}

/** Undefined for signs without a letter or digit, which no index holds. */
function termOf({ at, isExcluded, field, value, isPrefix }: Piece): Result<SearchTerm | undefined> {
  if (field !== undefined && value.trim() === '') return faulty(at, `"${field}:" ${wants[field]}`);
  switch (field) {
    case 'before':
    case 'after':
    case 'on': {
      const period = periodOf(value);
      if (!period) return faulty(at, `"${field}:${value}" is no day: "${field}:" ${wants[field]}`);
      if (field === 'before') return ok({ what: 'days', first: undefined, last: period.dayBefore, isExcluded });
      if (field === 'after') return ok({ what: 'days', first: period.dayAfter, last: undefined, isExcluded });
      return ok({ what: 'days', first: period.first, last: period.last, isExcluded });
    }
    case 'kind': {
      const kind = searchedKinds.find((one) => one === value.toLowerCase());
      return kind
        ? ok({ what: 'kind', kind, isExcluded })
        : faulty(at, `"kind:${value}" is no kind: "kind:" ${wants.kind}`);
    }
    case 'has':
      return /^attachments?$/i.test(value)
        ? ok({ what: 'has', has: 'attachment', isExcluded })
        : faulty(at, `"has:${value}" is not known: "has:" ${wants.has}`);
    case 'case':
      return ok({ what: 'record', id: value.trim(), isExcluded });
    default:
      return ok(wordsTerm(value, { part: field, isPrefix, isExcluded }));
  }
}

function wordsTerm(
  text: string,
  rest: { readonly part: SearchedPart | undefined; readonly isPrefix: boolean; readonly isExcluded: boolean },
): SearchTerm | undefined {
  return /[\p{L}\p{N}]/u.test(text) ? { what: 'words', text, ...rest } : undefined;
}

const aDay = 'needs a day, a month or a year, such as 2022-02-18, 2022-02 or 2022';
const wants: Readonly<Record<Field, string>> = {
  from: 'needs a name or an address, such as from:rivera',
  to: 'needs a name or an address, such as to:rivera',
  subject: 'needs a word, such as subject:suspense',
  before: aDay,
  after: aDay,
  on: aDay,
  case: 'needs the number of a record, such as case:UD-2022-0001',
  has: 'needs the word attachment: has:attachment',
  kind: `needs one of ${searchedKinds.join(', ')}`,
};

function faulty(at: number, what: string) {
  return refuse('search.faulty', `At character ${at}: ${what}.`, { at });
}
