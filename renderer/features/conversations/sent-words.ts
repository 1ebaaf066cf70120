/** Dates of messages in words: the clock that is shown is evidence, the moment in UTC follows from it. */
import { formatDate, formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { ShownSent } from '../../../shared/contracts/conversation.contract.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { zoneInWords } from '../../../shared/mail/chain/why-words.ts';

/** @example shownInWords('2022-04-03T09:31:07') // 'Sun 3 Apr 2022, 09:31:07' */
export function shownInWords(shown: string): string {
  return withDay(shown, formatDateWithWeekday);
}

/** @example shortShownInWords('2022-04-03T09:31:07') // '3 Apr 2022, 09:31' */
export function shortShownInWords(shown: string): string {
  return withDay(shown.slice(0, 16), formatDate);
}

function withDay(shown: string, words: typeof formatDate): string {
  const [day = '', clock] = shown.split('T');
  const date = parseLocalDate(day);
  const dayWords = date === undefined ? day : words(date);
  return clock === undefined ? dayWords : `${dayWords}, ${clock}`;
}

/** @example utcInWords('2022-02-18T15:31:00.000Z', 'minute') // '18 Feb 2022, 15:31 UTC' */
export function utcInWords(utc: string, precision: ShownSent['precision']): string {
  const clock = utc.slice(0, precision === 'second' ? 19 : 16);
  return `${withDay(clock, formatDate)} UTC`;
}

/** What follows from a shown clock, for whoever asks. @example '18 Feb 2022, 15:31 UTC. The clock was read as Eastern time (America/New_York): …' */
export function momentInWords({ utc, zone, precision }: ShownSent): string {
  const read = zone === null ? 'No zone is shown or known.' : `The clock was read as ${zoneInWords(zone)}.`;
  if (utc === null) return precision === 'day' ? `Only the day is shown. ${read}` : read;
  return `${utcInWords(utc, precision)}. ${read}`;
}

/** A name where a header gives one, else the address. @example nameIn('"A. Liaison" <liaison@agency.example>') // 'A. Liaison' */
export function nameIn(address: string | null): string {
  const plain = (address ?? '').trim();
  if (plain === '') return 'a sender who is not shown';
  const named = /^"?([^"<]+?)"?\s*<[^>]*>$/.exec(plain);
  return named?.[1] ?? plain;
}
