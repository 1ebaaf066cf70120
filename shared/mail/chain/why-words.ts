import type { MergeReason } from './distinct-messages.ts';
import type { SentZone } from './occurrence.ts';

const zoneReasons: Readonly<Record<SentZone['why'], string>> = {
  stated: 'the date itself states it',
  copies: 'messages that are both printed and quoted show their clocks this far apart',
  pageHead: 'the review tool that prints these pages shows UTC',
  carrier: 'the message that carries the quotation states this zone',
  seat: 'nothing says otherwise, so the seat of the agency is assumed',
};

/** Which zone a shown clock was read in, and why. @example 'America/New_York: nothing says otherwise, …' */
export function zoneInWords({ id, why }: Pick<SentZone, 'id' | 'why'>): string {
  return `${id}: ${zoneReasons[why]}`;
}

/** Answers "why are these one?" for one copy, as a sentence. Seconds and shares are rounded to whole ones. */
export function mergeInWords({ by, secondsApart, likeness }: Omit<MergeReason, 'copy'>): string {
  const apart = secondsApart === null ? '' : apartInWords(secondsApart);
  const share = likeness === null ? '' : `, and ${Math.round(likeness * 100)} of 100 words are the same`;
  switch (by) {
    case 'messageId':
      return 'It bears the same Message-ID.';
    case 'instantAndBody':
      return `Same sender and subject, ${apart}${share}.`;
    case 'instantBodyWithheld':
      return `Same sender and subject, ${apart}; the words of one copy are withheld or missing and could not be compared.`;
    case 'bodyInOtherZone':
      return `Same sender and subject${share}; the clocks differ by whole hours, as in another time zone.`;
  }
}

function apartInWords(seconds: number): string {
  return seconds === 0 ? 'the same moment' : `${Math.round(seconds)} seconds apart`;
}
