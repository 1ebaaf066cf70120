/** Who asks or is asked, as forms ask it: somebody of the docket, or anyone else by name. */

import { officeIdSchema, personIdSchema } from '../../../shared/domain/ids.ts';
import type { Party } from '../../../shared/domain/party.ts';
import { type Refusal, refuse } from '../../../shared/kernel/result.ts';
import { officeChoices, peopleChoices } from './choices.ts';
import type { DocketRecords } from './docket-records.ts';
import type { FormField, FormValues } from './record-form/form-field.ts';

/** Two fields, `name` and `nameWords`: those of the docket to choose from, and a line for anyone else. */
export function partyFields(
  name: string,
  label: string,
  records: DocketRecords,
  { isRequired = false, initial }: { readonly isRequired?: boolean; readonly initial?: Party | undefined } = {},
): readonly FormField[] {
  const people = peopleChoices(records).map(({ value, title }) => ({ value: `person:${value}`, title }));
  const offices = officeChoices(records).map(({ value, title }) => ({ value: `office:${value}`, title }));
  const isNamed = initial?.kind === 'named';
  return [
    {
      name,
      label,
      kind: 'choice',
      choices: [...people, ...offices],
      initial: initial === undefined || isNamed ? undefined : `${initial.kind}:${initial.id}`,
      ...(isRequired ? { hint: 'Or anyone else, by name, at the right.' } : {}),
    },
    {
      name: `${name}Words`,
      label: `${label}: anyone else`,
      kind: 'line',
      initial: isNamed ? initial.name : undefined,
      placeholder: 'Committee staff',
    },
  ];
}

/** What was chosen, else what was typed; undefined where neither was. */
export function partyOf(values: FormValues, name: string): Party | undefined {
  const chosen = values[name];
  const words = values[`${name}Words`];
  if (chosen === undefined) return words === undefined ? undefined : { kind: 'named', name: words };
  const id = chosen.slice(chosen.indexOf(':') + 1);
  return chosen.startsWith('person:')
    ? { kind: 'person', id: personIdSchema.parse(id) }
    : { kind: 'office', id: officeIdSchema.parse(id) };
}

/** What a form answers where neither field of a party that it needs holds anything. */
export function nobodyNamed(name: string): Refusal {
  return refuse('badIntent', 'Say who it is.', {
    issues: [{ path: [name], message: 'is needed: somebody of the docket, or anyone else by name' }],
  });
}

/** The values without the two fields of a party. */
export function withoutParty(values: FormValues, name: string): FormValues {
  const { [name]: _chosen, [`${name}Words`]: _words, ...rest } = values;
  return rest;
}
