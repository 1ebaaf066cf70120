/** A case begins with NARA's letter: what it says, when the answer is due, and what the report must hold. */
import type { Workbench } from '../../workbench/workbench.ts';
import {
  chosenOf,
  type FormField,
  type FormValues,
  openRecord,
  record,
  ruleTable,
  showForm,
  termChoices,
  weekdayOf,
} from '../docket/api.ts';
import { basisInWords, readingsInWords, responseBy } from './case-choices.ts';
import { descriptionFields, descriptionOf } from './case-description.ts';

export function showNewCase(workbench: Workbench): void {
  showForm(workbench, {
    title: 'New case',
    intro: 'As NARA’s letter says it. What is not known yet can be recorded later.',
    fields: [...letterFields(), ...descriptionFields({}), ...dueFields(), ...elementFields()],
    action: 'Open the case',
    submit: (values) => open(workbench, values),
  });
}

function letterFields(): readonly FormField[] {
  return [
    {
      name: 'case',
      label: 'NARA’s tracking number',
      kind: 'line',
      isRequired: true,
      placeholder: 'UD-2022-0001',
      refusals: ['idTaken'],
    },
    {
      name: 'letterDate',
      label: 'Date of NARA’s letter',
      kind: 'date',
      isRequired: true,
      hint: weekdayOf,
      refusals: ['futureDate'],
    },
  ];
}

/** Proposed by the rule, both readings told, and the officer's to change. */
function dueFields(): readonly FormField[] {
  const { rules } = ruleTable.getState();
  return [
    {
      name: 'responseDue',
      label: 'Answer due',
      kind: 'date',
      isRequired: true,
      isWide: true,
      proposed: ({ letterDate }) => responseBy(rules, letterDate)?.due,
      hint: (typed, { letterDate }) => readingsInWords(responseBy(rules, letterDate), typed),
      refusals: ['dueBeforeLetter'],
    },
    {
      name: 'responseBasis',
      label: 'How that day was found',
      kind: 'line',
      isWide: true,
      proposed({ letterDate, responseDue }) {
        const due = responseBy(rules, letterDate);
        return due && (responseDue === '' || responseDue === due.due) ? basisInWords(due) : undefined;
      },
    },
  ];
}

function elementFields(): readonly FormField[] {
  const choices = termChoices(ruleTable.getState().rules, 'elements');
  return [
    {
      name: 'regulation',
      label: 'What the report must hold (36 CFR 1230.14)',
      kind: 'several',
      choices,
      initial: choices.map(({ value }) => value).join('\n'),
    },
    {
      name: 'added',
      label: 'What this letter asks for besides',
      kind: 'text',
      hint: 'One thing on each line, in the words of the letter.',
    },
  ];
}

async function open(workbench: Workbench, values: FormValues) {
  const { case: id = '', letterDate = '', responseDue = '', responseBasis } = values;
  const opened = await record(workbench, {
    intent: 'OpenCase',
    case: id,
    letterDate,
    responseDue,
    ...(responseBasis !== undefined && { responseBasis }),
    ...descriptionOf(values),
    elements: elementsOf(values),
  });
  if (opened.ok) openRecord(workbench, { kind: 'case', id });
  return opened;
}

/** Those of the regulation in its order and under its ids, then the letter's, numbered on. */
export function elementsOf({ regulation, added = '' }: FormValues) {
  const vocabulary = ruleTable.getState().rules?.vocabularies.elements ?? [];
  const ticked = chosenOf(regulation);
  const ofRegulation = vocabulary
    .filter(({ id }) => ticked.includes(id))
    .map(({ id, text }) => ({ element: id, text, source: 'regulation' as const }));
  const ofLetter = linesOf(added).map((text, index) => ({
    element: String(vocabulary.length + index + 1),
    text,
    source: 'letter' as const,
  }));
  return [...ofRegulation, ...ofLetter];
}

/** One thing on each line; empty lines are none. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
