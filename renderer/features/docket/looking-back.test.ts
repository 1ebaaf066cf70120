import { expect, it } from 'vitest';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { lookInWords } from './looking-back.ts';

it('says both days', () => {
  const look = { asOf: localDate('2022-04-04'), knownOn: localDate('2022-05-06') };
  expect(lookInWords(look)).toBe('as of Mon 4 Apr 2022, as known on 6 May 2022');
});
