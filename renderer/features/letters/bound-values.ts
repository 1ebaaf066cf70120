/** Which words of a letter are values of the record: ids, dates and numbers. The composer writes no other. */
import { formatLetterDate } from '../../../shared/calendar/letter-date.ts';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { RecordName } from '../../../shared/domain/touched-record.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { DocketRecords } from '../docket/api.ts';

/** Where the record holds a value. */
interface Source {
  /** Undefined where it is the letter's own. */
  readonly record: RecordName | undefined;
  /** @example 'M-00093, current date' */
  readonly words: string;
}

export interface Piece {
  readonly text: string;
  /** Where it stands in the text; 0 is its first character. */
  readonly start: number;
  readonly value: 'id' | 'date' | 'number' | undefined;
  /** Empty where the record holds it in no one place, as a count. */
  readonly sources: readonly Source[];
}

/** The places of ids and dates in the record, by how letters print them. */
export type KnownValues = ReadonlyMap<string, readonly Source[]>;

/** `asOf` is the day that the letter speaks of. */
export function knownValues(
  { cases, milestones, plans, recommendations, letters }: DocketRecords,
  asOf: LocalDate,
): KnownValues {
  const dayOfLetter = { record: undefined, words: 'The day that the letter speaks of' };
  const known = new Map<string, Source[]>([[formatLetterDate(asOf), [dayOfLetter]]]);
  const add = (text: string, source: Source) => known.set(text, [...(known.get(text) ?? []), source]);
  const addId = (kind: RecordName['kind'], id: string, words: string) => add(id, { record: { kind, id }, words });
  const addDate = (kind: RecordName['kind'], id: string, what: string, date: LocalDate | undefined) => {
    if (date === undefined) return;
    const source = { record: { kind, id }, words: `${id}, ${what}` };
    for (const printed of [formatLetterDate(date), formatDate(date)]) add(printed, source);
  };
  for (const row of cases) {
    addId('case', row.id, row.title);
    addDate('case', row.id, 'NARA’s letter', row.letterDate);
    addDate('case', row.id, 'answer due', row.responseDue);
    addDate('case', row.id, 'acknowledged by NARA', row.acknowledgedOn);
  }
  for (const { id, title } of plans) addId('plan', id, title);
  for (const { id, text } of recommendations) addId('recommendation', id, text);
  for (const row of milestones) {
    addId('milestone', row.id, row.description);
    addDate('milestone', row.id, 'original date', row.originalDue);
    addDate('milestone', row.id, 'current date', row.due);
    addDate('milestone', row.id, 'completed', row.completedOn);
    for (const { on } of row.reschedules) addDate('milestone', row.id, 'moved', on);
  }
  for (const { id, title, sent } of letters) {
    addId('letter', id, title);
    addDate('letter', id, 'sent', sent?.on);
  }
  return known;
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const shortMonths = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

/** An id, a date as letters or tables print it, or a number that is no part of either, no year, and no number of a table or a title of law. */
const value = new RegExp(
  [
    '(?<id>(?<![\\w-])(?:E-[0-9a-f]{10,64}|[A-Z]+(?:-[A-Z0-9]+)*-\\d[\\w-]*))',
    `(?<date>(?:${months}) \\d{1,2}, \\d{4}|\\d{1,2} (?:${shortMonths}) \\d{4})`,
    '(?<number>(?<![\\w(.-]|Table )(?!(?:19|20)\\d\\d\\b)\\d+(?:,\\d{3})*(?![\\w-]|\\.\\d| CFR))',
  ].join('|'),
  'g',
);

/** Cuts a text of a letter at its values. An id or a date that the record does not hold is left as text. */
export function findValues(text: string, known: KnownValues): readonly Piece[] {
  const plain = text.replaceAll('\u00a0', ' ');
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of plain.matchAll(value)) {
    const kind = kindOf(match.groups);
    const sources = known.get(match[0]) ?? evidenceNamed(match[0]);
    if (kind !== 'number' && sources.length === 0) continue;
    pieces.push(words(text, end, match.index));
    end = match.index + match[0].length;
    pieces.push({ text: text.slice(match.index, end), start: match.index, value: kind, sources });
  }
  return [...pieces, words(text, end, text.length)].filter((piece) => piece.text !== '');
}

/** Evidence is not looked up: its id says what it is, and its page says whether it is there. */
function evidenceNamed(id: string): readonly Source[] {
  return id.startsWith('E-') ? [{ record: { kind: 'evidence', id }, words: `Evidence ${id}` }] : [];
}

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): 'id' | 'date' | 'number' {
  if (groups?.id !== undefined) return 'id';
  return groups?.date === undefined ? 'number' : 'date';
}

function words(text: string, start: number, end: number): Piece {
  return { text: text.slice(start, end), start, value: undefined, sources: [] };
}
