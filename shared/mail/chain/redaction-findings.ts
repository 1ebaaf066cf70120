import { type BodyWords, bodyWords } from './body-words.ts';
import type { Copy, Distinct } from './distinct-messages.ts';
import type { ChainFinding, Place } from './finding.ts';
import type { HeaderField } from './occurrence.ts';

/** More words than this make a finding no clearer. */
const mostWords = 40;

/** Where one copy of a message shows what another withholds: header fields, and words of the body beside a mark. */
export function redactionFindings(message: Distinct): ChainFinding[] {
  const released = message.copies.filter(({ native }) => !native);
  const open = released.reduce<Copy | undefined>(
    (a, b) => (a && a.occurrence.marks.length <= b.occurrence.marks.length ? a : b),
    undefined,
  );
  if (!open || released.length < 2) return [];
  const read = (copy: Copy): BodyWords => bodyWords(copy.occurrence.ownText);
  for (const other of released) {
    const fields = fieldsWithheld(open, other);
    const isSame = other.occurrence.ownText === open.occurrence.ownText;
    const shown = isSame ? [] : wordsWithheld(read(open), read(other));
    if (other !== open && fields.length + shown.length > 0)
      return [
        { kind: 'redactedDifferently', message: message.id, places: [placeOf(open), placeOf(other)], fields, shown },
      ];
  }
  return [];
}

/** Fields that one copy withholds and the other shows. */
function fieldsWithheld({ occurrence: a }: Copy, { occurrence: b }: Copy): HeaderField[] {
  const fields = ['from', 'to', 'cc', 'bcc', 'subject'] as const;
  return fields.filter(
    (field) =>
      a.header[field] !== null && b.header[field] !== null && a.redacted.includes(field) !== b.redacted.includes(field),
  );
}

/** Words of the open copy that the other lacks where it has more marks. */
function wordsWithheld(open: BodyWords, other: BodyWords): string[] {
  if (other.names + other.passages <= open.names + open.passages) return [];
  return [...open.words]
    .filter(([word, count]) => (other.words.get(word) ?? 0) < count)
    .map(([word]) => word)
    .slice(0, mostWords);
}

export function placeOf({ source, occurrence }: Copy): Place {
  return { source, line: occurrence.line };
}
