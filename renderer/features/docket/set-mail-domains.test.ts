import { expect, it } from 'vitest';
import { domainsIn } from './set-mail-domains.command.ts';

it('reads domains however they are parted, with or without their @', () => {
  expect(domainsIn(' @cbp.dhs.gov, dhs.gov;oig.example\nnara.example ')).toEqual([
    ...['cbp.dhs.gov', 'dhs.gov', 'oig.example', 'nara.example'],
  ]);
  expect(domainsIn('')).toEqual([]);
});
