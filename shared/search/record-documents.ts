/** The records of a docket as they are sought: each has its title, its day, and every word that it holds. */

import type { PersonId } from '../domain/ids.ts';
import { letterDay } from '../domain/letter/letter.ts';
import { currentDue } from '../domain/milestone/milestone.ts';
import { partyName } from '../domain/party-name.ts';
import type { State } from '../domain/state.ts';
import { suspenseDue } from '../domain/suspense/suspense.ts';
import { changedRows } from '../kernel/changed-rows.ts';
import { emptyTable, type Table } from '../kernel/table.ts';
import { documentKey, indexedText, type SearchedDocument } from './searched-document.ts';
import { wordsOf } from './words-of.ts';

type Told = Pick<SearchedDocument, 'kind' | 'id' | 'title' | 'day'> & {
  readonly row: object;
  readonly about?: readonly (string | undefined)[];
  readonly from?: string;
  readonly to?: string;
  readonly more?: string;
};

/** What letters say, by id, where they were written here. */
export type LetterTexts = ReadonlyMap<string, string>;

/** What search is told of one kind of record. */
interface RecordKind {
  readonly kind: SearchedDocument['kind'];
  /** Of all records where `before` is undefined; else of those that are new, or of which a document would say something else than before. */
  documents(before: State | undefined, state: State, letters: LetterTexts): readonly SearchedDocument[];
  /** Keys of the documents whose records were there before and are no more. */
  gone(before: State, state: State): readonly string[];
  keys(state: State): readonly string[];
}

interface KindSpec<Row extends { readonly id: string }> {
  readonly kind: SearchedDocument['kind'];
  rowsOf(state: State): Table<string, Row>;
  /** The rows of other tables that a document tells of. Without it there are none. */
  around?(row: Row, state: State): readonly unknown[];
  document(row: Row, state: State, letters: LetterTexts): Omit<Told, 'kind' | 'id' | 'row'>;
}

function recordKind<Row extends { readonly id: string }>(spec: KindSpec<Row>): RecordKind {
  const { kind, rowsOf, around } = spec;
  const isOtherAround = (row: Row, before: State, state: State) => {
    const were = around?.(row, before) ?? [];
    return around?.(row, state).some((one, index) => one !== were[index]) ?? false;
  };
  return {
    kind,
    documents(before, state, letters) {
      const rows = rowsOf(state);
      const told = new Set(changedRows(before ? rowsOf(before) : emptyTable<string, Row>(), rows).changed);
      if (before && around) for (const row of rows.values()) if (isOtherAround(row, before, state)) told.add(row);
      return [...told].map((row) => documentOf({ kind, id: row.id, row, ...spec.document(row, state, letters) }));
    },
    gone: (before, state) =>
      changedRows(rowsOf(before), rowsOf(state)).removed.map(({ id }) => documentKey({ kind, id })),
    keys: (state) => [...rowsOf(state).keys()].map((id) => documentKey({ kind, id })),
  };
}

/** Every kind of record that search covers, documents in no promised order. */
export const searchedRecords: readonly RecordKind[] = [
  recordKind({
    kind: 'recommendation',
    rowsOf: ({ recommendations }) => recommendations,
    document: ({ text, issuedOn }) => ({ title: text, day: issuedOn }),
  }),
  recordKind({
    kind: 'case',
    rowsOf: ({ cases }) => cases,
    document: ({ title, letterDate }) => ({ title, day: letterDate }),
  }),
  recordKind({
    kind: 'plan',
    rowsOf: ({ plans }) => plans,
    around: ({ contact }, { people }) => [contact && people.get(contact)],
    document: ({ title, openedOn, recommendations, cases, contact }, state) => ({
      title,
      day: openedOn,
      about: [...recommendations, ...cases],
      to: personName(state, contact),
    }),
  }),
  recordKind({
    kind: 'milestone',
    rowsOf: ({ milestones }) => milestones,
    around: ({ plan, owner }, { plans, people }) => [plans.get(plan), owner && people.get(owner)],
    document(row, state) {
      const plan = state.plans.get(row.plan);
      const about = [row.plan, ...(plan?.recommendations ?? []), ...(plan?.cases ?? [])];
      return { title: row.description, day: currentDue(row), about, to: personName(state, row.owner) };
    },
  }),
  recordKind({
    kind: 'suspense',
    rowsOf: ({ suspenses }) => suspenses,
    around: ({ askedBy, askedOf }, state) => [askedBy && partyName(state, askedBy), partyName(state, askedOf)],
    document: (row, state) => ({
      title: row.what,
      day: suspenseDue(row),
      about: [row.about?.id],
      from: row.askedBy ? partyName(state, row.askedBy) : '',
      to: partyName(state, row.askedOf),
    }),
  }),
  recordKind({
    kind: 'promise',
    rowsOf: ({ promises }) => promises,
    document: ({ letter, about, text, on, to }) => ({ title: text, day: on, about: [letter, about.id], to }),
  }),
  recordKind({
    kind: 'letter',
    rowsOf: ({ letters }) => letters,
    document: (row, _, texts) => ({
      title: row.title,
      day: letterDay(row) ?? row.draftedOn,
      about: [row.case, ...row.recommendations],
      to: [row.to, row.addressee].filter(Boolean).join('; '),
      more: texts.get(row.id) ?? '',
    }),
  }),
];

function personName({ people }: State, id: PersonId | undefined): string {
  return id === undefined ? '' : (people.get(id)?.name ?? '');
}

function documentOf({ kind, id, title, day, row, about = [], from = '', to = '', more = '' }: Told): SearchedDocument {
  return {
    kind,
    id,
    title,
    day,
    at: null,
    from,
    to,
    text: indexedText(`${wordsOf(row)}\n${more}`.trim()),
    quoted: '',
    attachments: '',
    attachmentCount: 0,
    sameMessage: null,
    about: [...new Set([id, ...about.filter((one) => one !== undefined)])],
  };
}
