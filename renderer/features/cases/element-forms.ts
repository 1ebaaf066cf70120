/** What is done with one element of a case: assessed, assigned, backed by evidence, taken back. */
import type { CaseElement } from '../../../shared/domain/nara-case/element.ts';
import { elementState } from '../../../shared/domain/nara-case/element.ts';
import { elementStateSchema } from '../../../shared/domain/nara-case/element-events.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  docketSession,
  effectiveField,
  peopleChoices,
  reasonField,
  record,
  ruleTable,
  showForm,
} from '../docket/api.ts';
import { elementLooks, mayNotApply } from './element-words.ts';

export function assessElement(workbench: Workbench, { id }: NaraCase, element: CaseElement): void {
  const { rules } = ruleTable.getState();
  const states = elementStateSchema.options.filter((state) => state !== 'notApplicable' || mayNotApply(element, rules));
  const isOptional = states.includes('notApplicable');
  showForm(workbench, {
    title: `How far does the report hold it?`,
    intro: element.text,
    fields: [
      {
        name: 'state',
        label: 'State',
        kind: 'choice',
        isRequired: true,
        initial: elementState(element),
        choices: states.map((state) => ({ value: state, title: elementLooks[state].word })),
      },
      effectiveField('Assessed on', ['beforeItsLetter']),
      {
        name: 'note',
        label: 'Note',
        kind: 'text',
        placeholder: 'What the report says of it, and what is still missing',
      },
      ...(isOptional
        ? [
            {
              name: 'reason',
              label: 'Why it does not apply',
              kind: 'text',
              hint: 'Needed where it is said not to apply.',
            } as const,
          ]
        : []),
    ],
    action: 'Record the assessment',
    submit: ({ state = '', ...rest }) =>
      record(workbench, {
        intent: 'AssessElement',
        case: id,
        element: element.id,
        state: elementStateSchema.catch('missing').parse(state),
        ...rest,
      }),
  });
}

export function assignElement(workbench: Workbench, { id }: NaraCase, element: CaseElement): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  showForm(workbench, {
    title: 'Who sees to it?',
    intro: element.text,
    fields: [
      {
        name: 'owner',
        label: 'Owner',
        kind: 'choice',
        initial: element.owner,
        choices: peopleChoices(records),
        refusals: ['ownerDeparted'],
      },
      effectiveField('From', ['beforeItsLetter']),
    ],
    action: 'Record the owner',
    submit: ({ owner, ...rest }) =>
      record(workbench, { intent: 'AssignElement', case: id, element: element.id, owner: owner ?? null, ...rest }),
  });
}

export function backElement({ commands }: Workbench, { id }: NaraCase, element: CaseElement): void {
  const args = { subject: { kind: 'case', id }, role: 'supports', element: element.id };
  commands.runLink({ command: 'evidence.backRecord', args });
}

export function addElement(workbench: Workbench, { id, elements }: NaraCase): void {
  showForm(workbench, {
    title: `What the report in ${id} must hold besides`,
    fields: [
      { name: 'text', label: 'What is asked for', kind: 'text', isRequired: true, hint: 'In the words of the letter.' },
      effectiveField('Asked for on', ['beforeItsLetter']),
    ],
    action: 'Add it',
    submit: ({ text = '', ...rest }) =>
      record(workbench, { intent: 'AddElement', case: id, element: freeId(elements), text, source: 'letter', ...rest }),
  });
}

/** Elements that letters add are numbered after all others. */
function freeId(elements: readonly CaseElement[]): string {
  const taken = new Set<string>(elements.map((element) => element.id));
  let number = elements.length + 1;
  while (taken.has(String(number))) number += 1;
  return String(number);
}

export function withdrawElement(workbench: Workbench, { id }: NaraCase, element: CaseElement): void {
  showForm(workbench, {
    title: 'Take the element back',
    intro: element.text,
    fields: [reasonField],
    action: 'Take it back',
    submit: ({ reason = '' }) =>
      record(workbench, { intent: 'WithdrawElement', case: id, element: element.id, reason }),
  });
}
