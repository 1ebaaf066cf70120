import { expect, it } from 'vitest';
import { instantSchema } from '../../../shared/kernel/instant.ts';
import { momentInWords, nameIn, shortShownInWords, shownInWords } from './sent-words.ts';

it('writes a shown clock with its day', () => {
  expect(shownInWords('2022-02-18T10:31')).toBe('Fri 18 Feb 2022, 10:31');
  expect(shortShownInWords('2022-02-18T10:31:07')).toBe('18 Feb 2022, 10:31');
  expect(shownInWords('2022-02-18')).toBe('Fri 18 Feb 2022');
});

it('says the moment that follows, in which zone and why', () => {
  const zone = { id: 'America/New_York', offsetMinutes: -300, why: 'seat' } as const;
  const sent = { raw: 'Friday', shown: '2022-02-18T10:31', precision: 'minute', zone } as const;
  expect(momentInWords({ ...sent, utc: instantSchema.parse('2022-02-18T15:31:00.000Z') })).toBe(
    '18 Feb 2022, 15:31 UTC. The clock was read as Eastern time (America/New_York): nothing says otherwise, so the seat of the agency is assumed.',
  );
  expect(momentInWords({ ...sent, precision: 'day', zone: null, utc: null })).toBe(
    'Only the day is shown. No zone is shown or known.',
  );
});

it('calls people by their names where the header has them', () =>
  expect(['"A. Liaison" <a@b.example>', 'Chief <c@b.example>', 'x@b.example', ' ', null].map(nameIn)).toEqual([
    'A. Liaison',
    'Chief',
    'x@b.example',
    'a sender who is not shown',
    'a sender who is not shown',
  ]));
