/** What the index must be told, entry by entry, to stand where the journal stands. */
import type { Evidence } from '../../shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Head } from '../../shared/journal/entry.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { kindOfEvidence } from '../../shared/search/evidence-document.ts';
import { type LetterTexts, searchedRecords } from '../../shared/search/record-documents.ts';
import type { ApplyRequest } from './search-protocol.ts';

/** The part of a batch that comes of the docket. */
export type Changes = Pick<ApplyRequest, 'records' | 'nothingElse' | 'evidence' | 'contents' | 'gone' | 'cursor'>;

export const noChanges: Changes = { records: [], evidence: [], contents: [], gone: [], cursor: [] };
/** One transaction: long enough to be quick, short enough that little is done again after a crash. In documents, and in bytes of originals. */
const batchSize = 4_000;
const batchBytes = 64 * 2 ** 20;

/** Entries that the cursor does not cover; undefined where the cursor names what this journal does not hold, so that the index is another's. */
export function entriesAfter(
  entries: readonly LedgerEntry[],
  cursor: readonly Head[],
): readonly LedgerEntry[] | undefined {
  const heads = new Map(cursor.map((head) => [head.device, head]));
  const known = new Set<string>();
  const after = entries.filter(({ device, seq, hash }) => {
    const head = heads.get(device);
    if (head?.seq === seq && head.hash === hash) known.add(device);
    return head === undefined || seq > head.seq;
  });
  return cursor.every(({ device }) => known.has(device)) ? after : undefined;
}

/** The evidence that the entries tell of, as it stands now, each batch with the cursor and the count of entries that it reaches. */
export function* evidenceChanges(
  { evidence }: State,
  entries: readonly LedgerEntry[],
): Generator<{ readonly changes: Changes; readonly reached: number }> {
  const heads = new Map<string, Head>();
  let reached = 0;
  let ids = new Set<EvidenceId>();
  let bytes = 0;
  const batch = (): Changes => {
    const rows = [...ids].map((id) => evidence.get(id) ?? id);
    return {
      ...noChanges,
      evidence: rows.flatMap((row) => (typeof row === 'string' ? [] : [heldEvidence(row)])),
      gone: rows.flatMap((row) => (typeof row === 'string' ? [`message:${row}`, `document:${row}`] : [])),
      cursor: [...heads.values()],
    };
  };
  for (const { type, data, device, seq, hash } of entries) {
    heads.set(device, { device, seq, hash });
    reached += 1;
    if (type === 'evidence.imported' || type === 'evidence.linked') ids.add(data.evidence);
    if (type === 'evidence.unlinked' || type === 'evidence.disposed') ids.add(data.evidence);
    if (type === 'evidence.imported') bytes += data.size;
    if (ids.size < batchSize && bytes < batchBytes) continue;
    yield { changes: batch(), reached };
    ids = new Set();
    bytes = 0;
  }
  yield { changes: batch(), reached };
}

export function heldEvidence(row: Evidence) {
  const { id, on, links, sha256, format } = row;
  return {
    kind: kindOfEvidence(row),
    id,
    day: on,
    sha256,
    about: [id, ...new Set(links.map(({ subject }) => subject.id))],
    mayHoldMessages: format !== 'document',
  };
}

/** Remembers the docket as it was told last, so that only what differs is told again: without one all of it, and that there is no more. */
export function recordChanges(told?: State): (state: State, letters: LetterTexts) => Generator<Changes> {
  let last = told;
  return function* (state, letters) {
    const before = last;
    const documents = searchedRecords.flatMap((kind) => kind.documents(before, state, letters));
    for (let at = 0; at < documents.length; at += batchSize)
      yield { ...noChanges, records: documents.slice(at, at + batchSize) };
    if (before === undefined) {
      const kinds = searchedRecords.map(({ kind }) => kind);
      const keys = searchedRecords.flatMap((kind) => kind.keys(state));
      yield { ...noChanges, nothingElse: { kinds, keys } };
    } else {
      const gone = searchedRecords.flatMap((kind) => kind.gone(before, state));
      if (gone.length > 0) yield { ...noChanges, gone };
    }
    // Only once the last batch was applied: what was not is told again.
    last = state;
  };
}
