import { plainWords } from './body-words.ts';
import type { Body } from './compared-source.ts';
import type { Copy, Distinct } from './distinct-messages.ts';
import type { ChainFinding, Place } from './finding.ts';
import type { HeaderField } from './occurrence.ts';

/** More words than this make a finding no clearer. */
const mostWords = 40;

/** Where one copy of a message shows what another withholds: header fields, and words of the body beside a mark. */
export function redactionFindings(message: Distinct, textOf: (body: Body) => string): ChainFinding[] {
  if (message.copies.length < 2) return [];
  const released = message.copies.filter(({ native }) => !native);
  const open = released.reduce<Copy | undefined>(
    (a, b) => (a && a.occurrence.marks.length <= b.occurrence.marks.length ? a : b),
    undefined,
  );
  if (!open || released.length < 2) return [];
  for (const other of released) {
    const fields = fieldsWithheld(open, other);
    const shown = wordsWithheld(open.occurrence.body, other.occurrence.body, textOf);
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
function wordsWithheld(open: Body, other: Body, textOf: (body: Body) => string): string[] {
  if (other.words.names + other.words.passages <= open.words.names + open.words.passages) return [];
  const left = countsOf(plainWords(textOf(other)));
  return [...countsOf(plainWords(textOf(open)))]
    .filter(([word, count]) => (left.get(word) ?? 0) < count)
    .map(([word]) => word)
    .slice(0, mostWords);
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export function placeOf({ source, occurrence }: Copy): Place {
  return { source, line: occurrence.line };
}
