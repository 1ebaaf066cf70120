import type { Refusal, Result } from '../../shared/kernel/result.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { LocatedMessage, StoredFile } from './locate-messages.ts';
import type { StoreListing } from './reading-protocol.ts';

export type ListStore = (path: string, from: number, most: number) => Promise<Result<StoreListing>>;

/** A message of a store, or why there is none in this place. */
export type InStore = LocatedMessage | { readonly refusal: Refusal; readonly place: string; readonly folder?: string };

/** Messages of one request: each is read whole, for its digest. */
const page = 64;
/** Messages in a row that stop the reading process: the rest of the store is then given up. */
const mostStops = 3;

/**
 * Asks a child for the messages of a .pst, page by page. Where a page stops it, its messages are asked for one by one: one that hangs costs itself.
 * `onKind` is told once, before the first message.
 */
export async function* locateInStore(
  { path }: StoredFile,
  list: ListStore,
  onKind: (kind: { readonly isAnsi: boolean }) => void,
): AsyncGenerator<InStore[]> {
  let total = 1;
  let most = page;
  let singles = 0;
  let stops = 0;
  for (let from = 0; from < total; ) {
    const listing = await list(path, from, most);
    if (listing.ok && 'code' in listing.value)
      return yield [wholeRefused(refuse(listing.value.code, listing.value.reason))];
    if (!listing.ok && most > 1) {
      singles = most;
      most = 1;
      continue;
    }
    if (!listing.ok) {
      stops++;
      if (listing.code === 'child.killed') return;
      if (stops >= mostStops) return yield [{ refusal: listing, place: `everything after message ${from}` }];
      yield [{ refusal: listing, place: `message ${from + 1}` }];
      from++;
    } else if (!('code' in listing.value)) {
      stops = 0;
      if (from === 0) onKind(listing.value);
      total = listing.value.total;
      yield listing.value.messages.map((message, index) => located(message, from + index));
      from += most;
    }
    if (singles > 0 && --singles === 0) most = page;
  }
}

function wholeRefused(refusal: Refusal): InStore {
  return { refusal, place: 'the whole file' };
}

type Listed = Extract<StoreListing, { total: number }>['messages'][number];

function located(message: Listed, index: number): InStore {
  if ('code' in message)
    return { refusal: refuse(message.code, message.reason), place: `message ${index + 1}`, folder: message.folder };
  const { node, sha256, size, folder } = message;
  return { sha256, size, folder, offset: node };
}
