/** The records of a docket as they are sought: each has its title, its day, and every word that it holds. */

import type { PersonId } from '../domain/ids.ts';
import { letterDay } from '../domain/letter/letter.ts';
import { currentDue } from '../domain/milestone/milestone.ts';
import { partyName } from '../domain/party-name.ts';
import type { State } from '../domain/state.ts';
import { suspenseDue } from '../domain/suspense/suspense.ts';
import { indexedText, type SearchedDocument } from './searched-document.ts';
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

interface RecordKind {
  readonly kind: SearchedDocument['kind'];
  /** While these are the same, so are the documents. */
  restsOn(state: State): readonly unknown[];
  documents(state: State, letters: LetterTexts): Iterable<SearchedDocument>;
}

/** Every kind of record that search covers, documents in no promised order. */
export const searchedRecords: readonly RecordKind[] = [
  {
    kind: 'recommendation',
    restsOn: ({ recommendations }) => [recommendations],
    *documents({ recommendations }) {
      for (const row of recommendations.values())
        yield documentOf({ kind: 'recommendation', id: row.id, title: row.text, day: row.issuedOn, row });
    },
  },
  {
    kind: 'case',
    restsOn: ({ cases }) => [cases],
    *documents({ cases }) {
      for (const row of cases.values())
        yield documentOf({ kind: 'case', id: row.id, title: row.title, day: row.letterDate, row });
    },
  },
  {
    kind: 'plan',
    restsOn: ({ plans, people }) => [plans, people],
    *documents(state) {
      for (const row of state.plans.values()) {
        const about = [...row.recommendations, ...row.cases];
        const to = personName(state, row.contact);
        yield documentOf({ kind: 'plan', id: row.id, title: row.title, day: row.openedOn, row, about, to });
      }
    },
  },
  {
    kind: 'milestone',
    restsOn: ({ milestones, plans, people }) => [milestones, plans, people],
    *documents(state) {
      for (const row of state.milestones.values()) {
        const plan = state.plans.get(row.plan);
        const about = [row.plan, ...(plan?.recommendations ?? []), ...(plan?.cases ?? [])];
        const to = personName(state, row.owner);
        yield documentOf({
          kind: 'milestone',
          id: row.id,
          title: row.description,
          day: currentDue(row),
          row,
          about,
          to,
        });
      }
    },
  },
  {
    kind: 'suspense',
    restsOn: ({ suspenses, people, offices }) => [suspenses, people, offices],
    *documents(state) {
      for (const row of state.suspenses.values()) {
        const people = { from: row.askedBy ? partyName(state, row.askedBy) : '', to: partyName(state, row.askedOf) };
        const about = [row.about?.id];
        yield documentOf({
          kind: 'suspense',
          id: row.id,
          title: row.what,
          day: suspenseDue(row),
          row,
          about,
          ...people,
        });
      }
    },
  },
  {
    kind: 'promise',
    restsOn: ({ promises }) => [promises],
    *documents({ promises }) {
      for (const row of promises.values()) {
        const about = [row.letter, row.about.id];
        yield documentOf({ kind: 'promise', id: row.id, title: row.text, day: row.on, row, about, to: row.to });
      }
    },
  },
  {
    kind: 'letter',
    restsOn: ({ letters }) => [letters],
    *documents({ letters }, texts) {
      for (const row of letters.values()) {
        const about = [row.case, ...row.recommendations];
        const to = [row.to, row.addressee].filter(Boolean).join('; ');
        const day = letterDay(row) ?? row.draftedOn;
        const more = texts.get(row.id) ?? '';
        yield documentOf({ kind: 'letter', id: row.id, title: row.title, day, row, about, to, more });
      }
    },
  },
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
    about: [...new Set([id, ...about.filter((one) => one !== undefined)])],
  };
}
