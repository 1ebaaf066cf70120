import { expect, it } from 'vitest';
import { personIdSchema } from '../domain/ids.ts';
import { partyOfAddress } from './party-of-address.ts';

const people = [{ id: personIdSchema.parse('ellis'), email: 'D.Ellis@agency.example' }];

it('knows a person of the docket by the address, and takes anyone else at their word', () => {
  expect(partyOfAddress({ name: 'D. E.', address: 'd.ellis@Agency.example' }, people)).toEqual({
    kind: 'person',
    id: 'ellis',
  });
  expect(partyOfAddress({ name: ' Committee staff ', address: 'x@house.example' }, people)).toEqual({
    kind: 'named',
    name: 'Committee staff',
  });
  expect(partyOfAddress({ name: '', address: 'x@house.example' }, [])).toEqual({
    kind: 'named',
    name: 'x@house.example',
  });
  expect(partyOfAddress({ name: '', address: '' }, people)).toBeUndefined();
});
