import { expect, it } from 'vitest';
import { toldFinding } from './finding-words.ts';
import { mergeInWords, zoneInWords } from './why-words.ts';

it('says why copies were taken for one message', () => {
  const reason = { secondsApart: null, likeness: null };
  expect(mergeInWords({ ...reason, by: 'messageId' })).toBe('Same Message-ID.');
  expect(mergeInWords({ by: 'instantAndBody', secondsApart: 0, likeness: 1 })).toBe(
    'Same sender, subject and moment; the same words.',
  );
  expect(mergeInWords({ by: 'instantAndBody', secondsApart: 31.2, likeness: 0.996 })).toBe(
    'Same sender, subject and moment but for 31 seconds; 99 of 100 words the same.',
  );
  expect(mergeInWords({ by: 'bodyInOtherZone', secondsApart: 3600, likeness: 1 })).toContain('whole or half hours');
  expect(mergeInWords({ by: 'instantBodyWithheld', secondsApart: 0, likeness: null })).toContain('withheld');
});

it('says which zone, as officers call it, and how it came to be known', () => {
  expect(zoneInWords({ id: 'UTC', why: 'pageHead' })).toBe('UTC: the review tool that prints these pages shows UTC');
  expect(zoneInWords({ id: 'America/Denver', why: 'stated' })).toBe(
    'Mountain time (America/Denver): the date itself states it',
  );
});

it('says findings of messages, and leaves those of whole sources to others', () => {
  const places = [{ source: 'E-1', line: 3 }];
  expect(toldFinding({ kind: 'clockAgainstQuoting', message: 'm', quoted: 'q', minutes: 1, places })?.sentence).toMatch(
    /^Its clock is 1 minute earlier/,
  );
  expect(toldFinding({ kind: 'parentMissing', message: 'm', messageId: '<x@y>', places })?.sentence).toBe(
    'It answers the message <x@y>, which is not in the evidence.',
  );
  expect(toldFinding({ kind: 'releaseMarks', source: 'E-1', codes: { b6: 2 }, places })).toBeUndefined();
});
