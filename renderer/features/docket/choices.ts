import type { DocketRecords } from './docket-records.ts';

type Choices = readonly { readonly value: string; readonly title: string }[];

/** Those who have left are not offered: the record refuses them. */
export function peopleChoices({ people }: DocketRecords): Choices {
  return people
    .filter(({ departedOn }) => departedOn === undefined)
    .map(({ id, name, title }) => ({ value: id, title: title === undefined ? name : `${name}, ${title}` }));
}

export function officeChoices({ offices }: DocketRecords): Choices {
  return offices.map(({ id, name }) => ({ value: id, title: `${id}, ${name}` }));
}
