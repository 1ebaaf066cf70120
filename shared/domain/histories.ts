import type { DomainEvent } from './evolve.ts';
import { allTouchedBy, type RecordName } from './touched-record.ts';

/** By which a record is named in lists of entries. No id holds a colon. @example 'milestone:M-00093' */
export function recordKey({ kind, id }: RecordName): string {
  return `${kind}:${id}`;
}

/**
 * The records in whose histories an event is told, the first being its own: those that it changes, those that evidence is linked to and
 * a plan begins or ceases to answer, and what its record belongs to: a milestone to its plan, a promise to its letter, a letter to its
 * case, a suspense and a pilot to what they are about. Remembers what belongs to what, also of records that were withdrawn since: to be asked
 * event by event, in the order of the journal.
 */
export function createHistories(): (event: DomainEvent) => readonly RecordName[] {
  const owners = new Map<string, RecordName>();
  return (event) => {
    for (const [record, owner] of beginningIn(event)) owners.set(recordKey(record), owner);
    return toldIn(event, (record) => owners.get(recordKey(record)));
  };
}

function toldIn(event: DomainEvent, ownerOf: (record: RecordName) => RecordName | undefined): readonly RecordName[] {
  if (event.type === 'problem.silenced' || event.type === 'problem.voiced') {
    const { subject } = event.data;
    // A rule of the rule table has no history of its own.
    return subject.kind === 'rule' ? [] : [subject];
  }
  const [record, ...others] = allTouchedBy(event);
  if (record === undefined) return [];
  if (event.type === 'evidence.linked' || event.type === 'evidence.unlinked') return [record, event.data.subject];
  if (event.type === 'plan.answersAdded' || event.type === 'plan.answersRemoved')
    return [record, ...answeredIn(event.data)];
  const owner = ownerOf(record);
  return owner === undefined ? [record, ...others] : [record, ...others, owner];
}

function answeredIn({
  recommendations,
  cases,
}: {
  readonly recommendations: readonly string[];
  readonly cases: readonly string[];
}): RecordName[] {
  return [
    ...recommendations.map((id) => ({ kind: 'recommendation', id }) as const),
    ...cases.map((id) => ({ kind: 'case', id }) as const),
  ];
}

/** Records that begin with an event, each with what it belongs to from then on. */
function beginningIn({ type, data }: DomainEvent): readonly (readonly [RecordName, RecordName])[] {
  switch (type) {
    case 'milestone.added':
      return [
        [
          { kind: 'milestone', id: data.milestone },
          { kind: 'plan', id: data.plan },
        ],
      ];
    case 'promise.made':
      return [
        [
          { kind: 'promise', id: data.promise },
          { kind: 'letter', id: data.letter },
        ],
      ];
    case 'letter.issued':
      return data.promises.map(({ promise }) => [
        { kind: 'promise', id: promise },
        { kind: 'letter', id: data.letter },
      ]);
    case 'letter.drafted':
    case 'letter.registered':
      return data.case
        ? [
            [
              { kind: 'letter', id: data.letter },
              { kind: 'case', id: data.case },
            ],
          ]
        : [];
    case 'suspense.opened':
      return data.about ? [[{ kind: 'suspense', id: data.suspense }, data.about]] : [];
    case 'pilot.started':
      return data.about ? [[{ kind: 'pilot', id: data.pilot }, data.about]] : [];
    default:
      return [];
  }
}
