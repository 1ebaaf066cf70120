import { compareDates, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { evidenceAbout } from '../../domain/evidence/evidence.ts';
import type { Subject } from '../../domain/ids.ts';
import { type CorrespondenceLine, correspondenceOf } from '../../domain/nara-case/correspondence.ts';
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import { partyName } from '../../domain/party-name.ts';
import { suspensesAbout } from '../../domain/suspense/suspenses-about.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ComputedOptions } from '../computed-block.ts';
import { subjectOf } from '../letter-about.ts';
import type { Block } from '../letter-document.ts';
import { text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';
import { pilotsAbout } from './pilots.ts';
import { unbroken } from './wording.ts';

interface Happening {
  readonly on: LocalDate;
  readonly what: string;
  readonly source: string;
}

/** What the record says happened in a matter, day by day, each line with where it stands. */
export function chronology(facts: LetterFacts, { since }: ComputedOptions): Block[] {
  const all = [...letters(facts), ...reports(facts), ...milestones(facts), ...asked(facts), ...trials(facts)]
    .filter(({ on }) => on <= facts.asOf && (since === undefined || on >= since))
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => compareDates(a.on, b.on) || a.index - b.index);
  if (all.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'What happened, by day',
      summary: 'One row for each event: its day, what happened, and the record that shows it.',
      columns: [{ heading: 'Day', isRowHeader: true }, { heading: 'What happened' }, { heading: 'Source' }],
      rows: all.map(({ on, what, source }) => [[text(unbroken(formatDate(on)))], [text(what)], [text(source)]]),
    },
  ];
}

function letters({ naraCase, state }: LetterFacts): Happening[] {
  return naraCase ? correspondenceOf(state, naraCase).flatMap((line) => written(line, naraCase)) : [];
}

function written(line: CorrespondenceLine, naraCase: NaraCase): Happening[] {
  const { on } = line;
  switch (line.kind) {
    case 'asked':
      return [{ on, what: `${line.from} wrote: ${asSentence(line.summary)}`, source: sourceOf(line.item, naraCase) }];
    case 'due': {
      const isMet = line.answeredOn !== undefined && line.answeredOn <= on;
      return isMet ? [] : [{ on, what: 'An answer was due; none had been sent.', source: line.item ?? naraCase.id }];
    }
    case 'sent':
      return [{ on, what: `The agency sent “${line.title}”.`, source: line.letter }];
    case 'acknowledged':
      return [{ on, what: 'NARA acknowledged the agency’s answer.', source: naraCase.id }];
  }
}

function sourceOf(item: string | undefined, { id, received }: NaraCase): string {
  return received.find((letter) => letter.id === item)?.evidence ?? (item ? `${id}, ${item}` : id);
}

function reports({ recommendations }: LetterFacts): Happening[] {
  return recommendations.flatMap(({ id, issuedOn, source, report, number, statuses }) => [
    { on: issuedOn, what: `${source} issued ${report} with recommendation ${number}.`, source: id },
    ...statuses.slice(1).map(({ on, words }) => ({ on, what: `${source} printed the status “${words}”.`, source: id })),
  ]);
}

function milestones(facts: LetterFacts): Happening[] {
  return facts.actions.flatMap(({ milestone, due, standing }): Happening[] => {
    const { id, addedOn, reschedules, completedOn, notes, originalDue } = milestone;
    const source = sourcesOf(facts, { kind: 'milestone', id });
    return [
      { on: addedOn, what: `${id} was set, due ${formatDate(originalDue)}.`, source: source(addedOn) ?? id },
      ...reschedules.map(({ on, from, to, approver }) => ({
        on,
        what: `${id} was moved from ${formatDate(from)} to ${formatDate(to)}, ${approver ? `approved by ${approver}` : 'no approver on record'}.`,
        source: source(on) ?? id,
      })),
      ...notes.map(({ on, text: note }) => ({ on, what: `${id}: ${asSentence(note)}`, source: source(on) ?? id })),
      ...(completedOn ? [{ on: completedOn, what: `${id} was completed.`, source: source(completedOn) ?? id }] : []),
      ...(standing === 'pastDue' ? [{ on: due, what: `${id} was due and not complete.`, source: id }] : []),
    ];
  });
}

/** The evidence of that day on a record, by id. */
function sourcesOf({ state }: LetterFacts, subject: Subject): (on: LocalDate) => string | undefined {
  const pieces = evidenceAbout(state.evidence, subject);
  return (on) =>
    pieces
      .filter((piece) => piece.on === on && !piece.isUndated)
      .map(({ id }) => id)
      .join(', ') || undefined;
}

function asked(facts: LetterFacts): Happening[] {
  const { state, about, plans, actions } = facts;
  const subject = subjectOf(about);
  const subjects: Subject[] = [
    ...(subject ? [subject] : []),
    ...plans.map(({ id }): Subject => ({ kind: 'plan', id })),
    ...actions.map(({ milestone: { id } }): Subject => ({ kind: 'milestone', id })),
  ];
  return subjects
    .flatMap((one) => suspensesAbout(state, one))
    .flatMap(({ id, what, askedOf, askedOn, due, answered }): Happening[] => [
      {
        on: askedOn,
        what: `Asked of ${partyName(state, askedOf)}, due ${formatDate(due)}: ${asSentence(what)}`,
        source: id,
      },
      ...(answered
        ? [
            {
              on: answered.on,
              what: `Answered by ${partyName(state, answered.by)}${answered.note ? `: ${asSentence(answered.note)}` : '.'}`,
              source: answered.evidence ?? id,
            },
          ]
        : []),
    ]);
}

function trials(facts: LetterFacts): Happening[] {
  return pilotsAbout(facts).flatMap(({ id, title, startedOn, paused, ended }): Happening[] => [
    { on: startedOn, what: `The pilot “${title}” began.`, source: id },
    ...(paused ? [{ on: paused.on, what: `The pilot was paused: ${asSentence(paused.reason)}`, source: id }] : []),
    ...(ended ? [{ on: ended.on, what: `The pilot ended: ${asSentence(ended.result)}`, source: id }] : []),
  ]);
}
