import type { Party } from '../domain/party.ts';
import type { Person } from '../domain/person/person.ts';

/** Whom an address of a message names: the person of the docket with that e-mail address, else the name as the message has it; undefined where it has neither name nor address. */
export function partyOfAddress(
  { name, address }: { readonly name: string; readonly address: string },
  people: Iterable<Pick<Person, 'id' | 'email'>>,
): Party | undefined {
  for (const { id, email } of people)
    if (email !== undefined && email.toLowerCase() === address.toLowerCase()) return { kind: 'person', id };
  const words = (name.trim() || address.trim()).slice(0, mostWords);
  return words === '' ? undefined : { kind: 'named', name: words };
}

/** What a party's name may hold. */
const mostWords = 200;
