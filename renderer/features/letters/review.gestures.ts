/** Asking colleagues to read a draft, and recording what they answered. */
import { reviewAnswerSchema } from '../../../shared/domain/letter/course-events.ts';
import type { Letter, Review } from '../../../shared/domain/letter/letter.ts';
import type { Draft } from '../../../shared/letters/draft.ts';
import { reasonKeptInside } from '../../../shared/letters/kept-inside.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  type DocketRecords,
  docketSession,
  effectiveField,
  type FormField,
  peopleChoices,
  record,
  showForm,
} from '../docket/api.ts';

/** Why no review of it can be asked for. */
export function reasonAgainstAsking(draft: Draft): string | undefined {
  return reasonKeptInside(draft) === undefined
    ? undefined
    : 'It stays inside of the agency: save a copy as Word and pass it round; the journal keeps reviews of letters only.';
}

/** Why no answer can be recorded. */
export function reasonAgainstRecording(letter: Letter | undefined): string | undefined {
  return waiting(letter).length === 0 ? 'Nobody is asked to review it: ask for a review first.' : undefined;
}

/** The first request is what makes a draft known to the journal; both are one step for undo. */
export function askForReview(workbench: Workbench, draft: Draft, title: string): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const { letter } = draft;
  const known = records.letters.find(({ id }) => id === letter);
  const asked = new Set<string>(waiting(known).map(({ reviewer }) => reviewer));
  showForm(workbench, {
    title: `Ask for a review of ${letter}`,
    intro: 'The journal keeps who was asked and when. Nothing is sent: save a copy as Word and hand it to them.',
    fields: [
      {
        name: 'reviewer',
        label: 'Who shall review it',
        kind: 'choice',
        isRequired: true,
        isWide: true,
        choices: peopleChoices(records).filter(({ value }) => !asked.has(value)),
        refusals: ['alreadyAsked'],
      },
      effectiveField('Asked on', ['beforeLastAnswer']),
    ],
    action: 'Record the request',
    submit: ({ reviewer = '', effective }) => {
      const day = effective === undefined ? {} : { effective };
      const ask = { intent: 'AskReview' as const, letter, reviewer, ...day };
      return known === undefined
        ? record(workbench, { ...drafted(draft, title, records), ...day }, ask)
        : record(workbench, ask);
    },
  });
}

export function recordReview(workbench: Workbench, letter: Letter): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const reviewers = waiting(letter).map(({ reviewer }) => reviewer);
  const [only, ...others] = reviewers;
  const fields: readonly FormField[] = [
    {
      name: 'reviewer',
      label: 'Who answered',
      kind: 'choice',
      isRequired: true,
      isWide: true,
      ...(others.length === 0 && only !== undefined && { initial: only }),
      choices: reviewers.map((value) => ({ value, title: nameOf(records, value) })),
    },
    {
      name: 'answer',
      label: 'Answer',
      kind: 'choice',
      isRequired: true,
      choices: Object.entries(answerWords).map(([value, title]) => ({ value, title })),
    },
    effectiveField('On', ['beforeItWasAsked']),
    { name: 'note', label: 'In their words', kind: 'text', isWide: true },
  ];
  showForm(workbench, {
    title: `The review of ${letter.id}`,
    fields,
    action: 'Record the review',
    submit: ({ reviewer = '', answer, ...values }) =>
      record(workbench, {
        intent: 'RecordReview',
        letter: letter.id,
        reviewer,
        answer: reviewAnswerSchema.parse(answer),
        ...values,
      }),
  });
}

export const answerWords: Readonly<Record<NonNullable<Review['answered']>['answer'], string>> = {
  concurs: 'Concurs',
  asksChanges: 'Asks for changes',
};

export function nameOf({ people }: DocketRecords, id: string): string {
  return people.find((person) => person.id === id)?.name ?? id;
}

function waiting(letter: Letter | undefined): readonly Review[] {
  return letter?.reviews.filter(({ answered }) => answered === undefined) ?? [];
}

function drafted({ letter, kind, to, quarter, about }: Draft, title: string, { recommendations }: DocketRecords) {
  const ofReport = recommendations.filter(({ report }) => about.kind === 'report' && report === about.id);
  return {
    intent: 'DraftLetter' as const,
    letter,
    kind,
    title,
    ...(to && { to }),
    ...(quarter && { quarter }),
    ...(about.kind === 'case' && { case: about.id }),
    ...(about.kind === 'recommendation' && { recommendations: [about.id] }),
    ...(about.kind === 'report' && { recommendations: ofReport.map(({ id }) => id) }),
  };
}
