import type { Copy, Distinct } from './distinct-messages.ts';
import type { DocumentPlace } from './document-places.ts';

/** What a message answers. */
export interface ThreadLink {
  /** Id of the nearest message above that is in the evidence; null where there is none. */
  readonly parent: string | null;
  readonly by: 'references' | 'quoting' | null;
  /** Message-ID of the message answered, where that one is not in the evidence. */
  readonly missing: string | null;
}

/** A place in the tree: a Message-ID, with the message where there is one (RFC 5256, REFERENCES step 1). */
interface Place {
  readonly messageId: string;
  message: number | undefined;
  parent: Place | undefined;
}

/**
 * Finds what each message answers: the tree that References and In-Reply-To describe (RFC 5256, REFERENCES steps 1 and 3: a message once
 * placed keeps its place, a link that would close a ring is not made), and for messages without either what they quote.
 */
export function parents(
  messages: readonly Distinct[],
  documents: readonly (readonly DocumentPlace[])[],
): ReadonlyMap<string, ThreadLink> {
  const places = new Map<string, Place>();
  messages.forEach(({ copies }, at) => {
    for (const { native } of copies) if (native?.messageId) placeOf(places, native.messageId).message ??= at;
  });
  for (const { copies } of messages) for (const { native } of copies) if (native) placeReferences(places, native);
  const quoted = quotedBelow(documents);
  return new Map(messages.map((message, at) => [message.id, linkOf(message, messages, places, quoted.get(at))]));
}

function placeOf(places: Map<string, Place>, messageId: string): Place {
  const known = places.get(messageId);
  if (known) return known;
  const place = { messageId, message: undefined, parent: undefined };
  places.set(messageId, place);
  return place;
}

function placeReferences(places: Map<string, Place>, { messageId, references }: NonNullable<Copy['native']>): void {
  if (references.length === 0) return;
  const above = [...new Set(references)].filter((id) => id !== messageId).map((id) => placeOf(places, id));
  above.forEach((place, at) => {
    const upper = above[at - 1];
    if (upper && !place.parent && !isAbove(place, upper)) place.parent = upper;
  });
  const last = above.at(-1);
  const own = messageId === null ? undefined : placeOf(places, messageId);
  if (own && last && !isAbove(own, last)) own.parent = last;
}

/** Whether `place` stands above `other`, or is it. */
function isAbove(place: Place, other: Place): boolean {
  const seen = new Set<Place>();
  for (let at: Place | undefined = other; at && !seen.has(at); at = at.parent) {
    if (at === place) return true;
    seen.add(at);
  }
  return false;
}

/** The message that each one directly quotes, from the first copy that quotes anything. */
function quotedBelow(documents: readonly (readonly DocumentPlace[])[]): ReadonlyMap<number, number> {
  const below = new Map<number, number>();
  for (const places of documents)
    places.forEach(({ at, level }, index) => {
      const next = places[index + 1];
      if (next && next.level > level && next.at !== at && !below.has(at)) below.set(at, next.at);
    });
  return below;
}

function linkOf(
  { id, copies }: Distinct,
  messages: readonly Distinct[],
  places: ReadonlyMap<string, Place>,
  below: number | undefined,
): ThreadLink {
  const messageId = copies.find(({ native }) => native?.messageId)?.native?.messageId;
  const direct = messageId ? places.get(messageId)?.parent : undefined;
  const seen = new Set<Place>();
  for (let place = direct; place && !seen.has(place); place = place.parent) {
    seen.add(place);
    const found = place.message === undefined ? undefined : messages[place.message];
    if (found && found.id !== id)
      return { parent: found.id, by: 'references', missing: place === direct ? null : (direct?.messageId ?? null) };
  }
  const parent = below === undefined ? null : (messages[below]?.id ?? null);
  return {
    parent,
    by: parent === null ? null : 'quoting',
    missing: parent === null ? (direct?.messageId ?? null) : null,
  };
}
