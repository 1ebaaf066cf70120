/** The facts of a case as forms ask them and as intents take them. */
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import {
  chosenOf,
  docketSession,
  type FormField,
  type FormValues,
  officeChoices,
  ruleTable,
  termChoices,
} from '../docket/api.ts';

type Known = Partial<Pick<NaraCase, 'title' | 'grounds' | 'stage' | 'records' | 'custodian' | 'reference' | 'contact'>>;

/** What a case is about, as far as it is known. */
export function descriptionFields(known: Known): readonly FormField[] {
  const { rules } = ruleTable.getState();
  const { records } = docketSession.getState();
  return [
    { name: 'title', label: 'Title', kind: 'line', isRequired: true, isWide: true, initial: known.title },
    {
      name: 'grounds',
      label: 'What makes it unauthorized',
      kind: 'several',
      isRequired: true,
      choices: termChoices(rules, 'grounds'),
      initial: known.grounds?.join('\n'),
    },
    {
      name: 'stage',
      label: 'Stage of the loss',
      kind: 'choice',
      choices: termChoices(rules, 'stages'),
      initial: known.stage,
    },
    {
      name: 'custodian',
      label: 'Office that maintains the records',
      kind: 'choice',
      choices: records === undefined ? [] : officeChoices(records),
      initial: known.custodian,
    },
    {
      name: 'records.description',
      label: 'Records concerned',
      kind: 'text',
      initial: known.records?.description,
      placeholder: 'Text messages on government telephones',
    },
    {
      name: 'records.volume',
      label: 'Volume',
      kind: 'line',
      isWide: true,
      initial: known.records?.volume,
      placeholder: 'As counted: 2,000 messages, 12 boxes',
      hint: (_value, typed) => (typed['records.description'] ? undefined : 'Kept with a description of the records.'),
    },
    { name: 'records.from', label: 'Records from', kind: 'date', initial: known.records?.from },
    {
      name: 'records.to',
      label: 'Records to',
      kind: 'date',
      initial: known.records?.to,
      refusals: ['endsBeforeItBegins'],
    },
    { name: 'contact', label: 'Contact at NARA', kind: 'line', initial: known.contact },
    { name: 'reference', label: 'The agency’s own number', kind: 'line', initial: known.reference },
  ];
}

/** What was typed, as the intents that describe a case take it; the record says what does not fit. */
export function descriptionOf(values: FormValues) {
  const { title = '', grounds, stage, custodian, contact, reference } = values;
  const description = values['records.description'];
  const members = { volume: values['records.volume'], from: values['records.from'], to: values['records.to'] };
  const records = description !== undefined || Object.values(members).some((value) => value !== undefined);
  return {
    title,
    grounds: [...chosenOf(grounds)],
    ...given({ custodian, contact, reference }),
    ...(stage !== undefined && { stage: stage as NonNullable<NaraCase['stage']> }),
    ...(records && { records: { description: description ?? '', ...given(members) } }),
  };
}

/** Without the members that were left empty. */
function given<Members extends Readonly<Record<string, string | undefined>>>(
  members: Members,
): { [Name in keyof Members]?: string } {
  const filled = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(filled) as { [Name in keyof Members]?: string };
}
