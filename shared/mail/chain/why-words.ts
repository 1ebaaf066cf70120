import type { MergeReason } from './distinct-messages.ts';
import type { SentZone } from './occurrence.ts';

const zoneReasons: Readonly<Record<SentZone['why'], string>> = {
  stated: 'the date itself states it',
  copies: 'messages that are both printed and quoted show their clocks this far apart',
  pageHead: 'the review tool that prints these pages shows UTC',
  carrier: 'the message that carries the quotation states this zone',
  seat: 'nothing says otherwise, so the seat of the agency is assumed',
};

/** As officers call the zones of the United States; what is at home elsewhere keeps its name. */
const zoneNames: ReadonlyMap<string, string> = new Map([
  ['America/New_York', 'Eastern time'],
  ['America/Chicago', 'Central time'],
  ['America/Denver', 'Mountain time'],
  ['America/Los_Angeles', 'Pacific time'],
  ['America/Phoenix', 'Arizona time'],
  ['America/Anchorage', 'Alaska time'],
  ['Pacific/Honolulu', 'Hawaii time'],
]);

/** Which zone a shown clock was read in, and why. @example 'Eastern time (America/New_York): nothing says otherwise, …' */
export function zoneInWords({ id, why }: Pick<SentZone, 'id' | 'why'>): string {
  const name = zoneNames.get(id);
  return `${name === undefined ? id : `${name} (${id})`}: ${zoneReasons[why]}`;
}

/** Answers "why are these one?" for one copy, as a sentence. Seconds and shares are rounded to whole ones. */
export function mergeInWords({ by, secondsApart, likeness }: Omit<MergeReason, 'copy'>): string {
  switch (by) {
    case 'messageId':
      return 'Same Message-ID.';
    case 'instantAndBody':
      return `Same sender, subject and ${momentWords(secondsApart)}; ${likenessWords(likeness)}.`;
    case 'instantBodyWithheld':
      return `Same sender, subject and ${momentWords(secondsApart)}; words of one copy are withheld or missing and could not be compared.`;
    case 'bodyInOtherZone':
      return `Same sender and subject; ${likenessWords(likeness)}; the clocks differ by whole or half hours, as in another time zone.`;
  }
}

function momentWords(seconds: number | null): string {
  return seconds === null || seconds === 0 ? 'moment' : `moment but for ${Math.round(seconds)} seconds`;
}

/** What is all but whole is not called whole. */
function likenessWords(likeness: number | null): string {
  if (likeness === null) return 'words not compared';
  return likeness === 1 ? 'the same words' : `${Math.floor(likeness * 100)} of 100 words the same`;
}
