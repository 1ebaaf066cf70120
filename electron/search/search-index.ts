/** Search over one open docket: an index in the user's own folder, kept up with the journal, thrown away and made anew whenever it does not fit. */
import { join } from 'node:path';
import { dayIn } from '../../shared/calendar/local-date-arithmetic.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { Head } from '../../shared/journal/entry.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { type FileTally, noFiles } from '../../shared/search/file-tally.ts';
import { documentKey } from '../../shared/search/searched-document.ts';
import { openChronologyStore } from '../docket/chronology-store.ts';
import { type IndexLane, type IndexProcesses, openIndexLane } from '../indexing/index-lane.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openFileTextLane } from '../mail/file-text-lane.ts';
import type { ParsedStore } from '../mail/parsed-store.ts';
import { chronologyDocuments } from './chronology-documents.ts';
import { type Changes, entriesAfter, evidenceChanges, noChanges, recordChanges } from './index-changes.ts';
import { letterTextReader } from './letter-texts.ts';
import { newestWins } from './newest-wins.ts';
import { readFiles } from './read-files.ts';
import type { SearchQuestion } from './search-lane.ts';
import type { FileWordsRow, FindRequest, FoundCopy, FoundPage, FoundRow, WaitingFile } from './search-protocol.ts';

export type SearchAsked = Omit<FindRequest, 'ask' | 'path'>;

type DayShown<Row> = Omit<Row, 'day'> & { readonly day: LocalDate | null };

/** What was found; without a day where the evidence bears none, for the index has the day of its import. */
export type Hit = Omit<DayShown<FoundRow>, 'copies'> & { readonly copies: readonly DayShown<FoundCopy>[] };
export type Hits = Omit<FoundPage, 'found'> & { readonly found: readonly Hit[] };

export interface SearchIndex {
  /** Applies what the journal has and the index has not. Calls while one runs are answered by one more run. Refuses as a search lane does. */
  catchUp(): Promise<Result<null>>;
  /** A chronology was begun, changed or deleted: the next catching up tells of it. */
  chronologiesChanged(): void;
  /** Reads the words of attached files that the index lacks; waits while somebody asks or an import is applied. Goes on where it was stopped. Refuses as a search lane does. */
  readFiles(): Promise<Result<null>>;
  /** What fits among what is indexed so far. Refuses with `search.superseded` when a newer question came before this one had its turn. */
  find(asked: SearchAsked): Promise<Result<Hits>>;
  /** What is known of the words of some files; those that are not enclosed in the docket's evidence are left out. Refuses as a search lane does. */
  fileWords(sha256: readonly Sha256[]): Promise<Result<readonly FileWordsRow[]>>;
  progress(): SearchProgress;
  close(): Promise<void>;
}

export interface SearchProgress {
  /** In journal entries. */
  readonly done: number;
  readonly total: number;
  readonly files: FileTally;
  /** Why the index could not be kept up; null where all is well. */
  readonly failure: Refusal | null;
}

/** The conversations of the docket, which take with them what is read for search. */
export interface ReadAlong {
  /** The folder of their index; null while they need nothing. */
  wantedIn(): string | null;
  /** These were asked to be taken apart; `isWhole`: they hold nothing that is not joined. */
  tookApart(evidence: readonly EvidenceId[], isWhole: boolean): void;
}

export interface SearchParts extends IndexProcesses {
  /** Where the module of the process lies that reads attached files; beside its lane unless a bundler moved it. */
  readonly readerModule?: string;
  /** The process that keeps the indexes of the docket; without one this index has its own. */
  readonly writer?: IndexLane;
  readonly readAlong?: ReadAlong;
  readonly ledger: Pick<Ledger, 'docket' | 'dir' | 'state' | 'entries' | 'evidence' | 'newId' | 'now'>;
  readonly userFolder: string;
  /** The docket's mail as read, whole. */
  messages(): Promise<ParsedStore>;
  onProgress?(): void;
  /** Whether something goes on that attached files should wait for, besides questions and the index itself. */
  isBusy?(): boolean;
}

const filesAtOnce = 32;
/** Whoever types asks again within this time. */
const quietMs = 400;

/** Nothing is started before the first question or the first catching up. */
export function openSearchIndex(parts: SearchParts): SearchIndex {
  const { ledger, messages, onProgress = () => {}, isBusy = () => false } = parts;
  const folder = join(parts.userFolder, 'search', ledger.docket.id);
  const { timeZone } = ledger.docket;
  const writer = parts.writer ?? openIndexLane(parts, 'write');
  const reader = openIndexLane(parts, 'read');
  const files = openFileTextLane({
    runner: parts.runner,
    ...(parts.readerModule && { readerModule: parts.readerModule }),
  });
  const askWriter = (question: SearchQuestion) => writer.search.ask(question);
  const askReader = (question: SearchQuestion) => reader.search.ask(question);
  const readLetters = letterTextReader(ledger.evidence);
  let tellRecords = recordChanges();
  let opened: { readonly path: string; readonly cursor: readonly Head[] } | undefined;
  let opening: Promise<Result<null>> | undefined;
  let done = 0;
  let tally = noFiles;
  let lastAskedAt = Number.NEGATIVE_INFINITY;
  // Whether what is done is known to be the first so many entries: not before all of a tail was applied.
  let isInStep = false;
  // No entry tells of chronologies: in every session they are told once, and again after each change.
  let areChronologiesTold = false;
  let failure: Refusal | null = null;
  let running: Promise<Result<null>> | undefined;
  let again: Promise<Result<null>> | undefined;
  let readingFiles: Promise<Result<null>> | undefined;

  async function open(anew: boolean): Promise<Result<null>> {
    const answer = await askWriter({ ask: 'open', folder, anew });
    if (!answer.ok) return answer;
    if (!('path' in answer.value)) return misunderstood();
    opened = answer.value;
    isInStep = false;
    areChronologiesTold = false;
    if (anew) tellRecords = recordChanges();
    return ok(null);
  }

  async function apply(changes: Changes, store: ParsedStore): Promise<Result<null>> {
    const conversations = parts.readAlong?.wantedIn() ?? null;
    const target = { folder, timeZone, parsedStore: store.packFolder, conversations };
    const answer = await askWriter({ ask: 'apply', ...target, ...changes });
    if (!answer.ok) return answer;
    if (!('isApplied' in answer.value)) return misunderstood();
    tally = answer.value.files;
    if (conversations !== null) {
      const mail = changes.evidence.filter(({ mayHoldMessages }) => mayHoldMessages);
      parts.readAlong?.tookApart(
        mail.map(({ id }) => id),
        answer.value.isWhole,
      );
    }
    return ok(null);
  }

  async function ensureOpen(): Promise<Result<null>> {
    if (opened) return ok(null);
    opening ??= open(false).finally(() => {
      opening = undefined;
    });
    return opening;
  }

  async function applyTail(): Promise<Result<null>> {
    const first = await ensureOpen();
    if (!first.ok) return first;
    const state = ledger.state();
    const left = await unapplied();
    if (!left.ok) return left;
    const tail = left.value;
    if (tail.length === 0) {
      // The index has been told of all records before, maybe in another session.
      if (!isInStep) tellRecords = recordChanges(state);
      isInStep = true;
      return ok(null);
    }
    const store = await messages();
    for (const changes of tellRecords(state, await readLetters(state))) {
      const applied = await apply(changes, store);
      if (!applied.ok) return applied;
    }
    const before = done;
    for (const { changes, reached } of evidenceChanges(state, tail)) {
      const applied = await apply(changes, store);
      if (!applied.ok) return applied;
      done = before + reached;
      onProgress();
    }
    isInStep = true;
    return ok(null);
  }

  async function applyAll(): Promise<Result<null>> {
    const applied = await applyTail();
    if (!applied.ok || areChronologiesTold) return applied;
    areChronologiesTold = true;
    const records = await chronologyDocuments(openChronologyStore(ledger.dir, ledger), dayIn(timeZone));
    if (!records.ok) return records;
    const nothingElse = { kinds: ['chronology' as const], keys: records.value.map(documentKey) };
    const told = await apply({ ...noChanges, records: [...records.value], nothingElse }, await messages());
    areChronologiesTold &&= told.ok;
    return told;
  }

  /** The entries that the index has not. The first time by its cursor, then by their count: a journal only grows while it is open. */
  async function unapplied(): Promise<Result<readonly LedgerEntry[]>> {
    const entries = [...ledger.entries()];
    if (isInStep) return ok(entries.slice(done));
    const tail = entriesAfter(entries, opened?.cursor ?? []);
    if (!tail) {
      const other = await open(true);
      if (!other.ok) return other;
    }
    const left = tail ?? entries;
    done = entries.length - left.length;
    return ok(left);
  }

  async function run(): Promise<Result<null>> {
    let caughtUp = await applyAll();
    if (!caughtUp.ok && caughtUp.code === 'search.damaged') {
      const made = await open(true);
      caughtUp = made.ok ? await applyAll() : made;
    }
    failure = caughtUp.ok || caughtUp.code === 'child.killed' ? null : caughtUp;
    onProgress();
    return caughtUp;
  }

  function catchUp(): Promise<Result<null>> {
    if (!running) {
      running = run().finally(() => {
        running = undefined;
      });
      return running;
    }
    again ??= running.then(() => {
      again = undefined;
      return catchUp();
    });
    return again;
  }

  async function waitingFiles(after: string): Promise<Result<readonly WaitingFile[]>> {
    const answer = await askWriter({ ask: 'waiting', folder, after, limit: filesAtOnce });
    if (!answer.ok) return answer;
    if (!('waiting' in answer.value)) return misunderstood();
    tally = answer.value.files;
    onProgress();
    return ok(answer.value.waiting);
  }

  async function readAllFiles(): Promise<Result<null>> {
    const first = await ensureOpen();
    if (!first.ok) return first;
    const read = await readFiles({
      ledger,
      lane: files,
      waiting: waitingFiles,
      apply: async (changes) => apply(changes, await messages()),
      isBusy: () => running !== undefined || performance.now() - lastAskedAt < quietMs || isBusy(),
    });
    if (!read.ok && read.code !== 'child.killed') failure = read;
    onProgress();
    return read;
  }

  async function findNow(asked: SearchAsked): Promise<Result<Hits>> {
    const first = await ensureOpen();
    if (!first.ok) return first;
    if (!opened) return misunderstood();
    lastAskedAt = performance.now();
    const answer = await askReader({ ask: 'find', path: opened.path, ...asked });
    if (!answer.ok) return answer;
    if (!('found' in answer.value)) return misunderstood();
    const { evidence } = ledger.state();
    const shown = <Row extends FoundCopy>(row: Row) =>
      evidence.get(row.id as EvidenceId)?.isUndated === true ? { ...row, day: null } : row;
    const found = answer.value.found.map((row): Hit => ({ ...shown(row), copies: row.copies.map(shown) }));
    return ok({ ...answer.value, found });
  }

  async function fileWords(sha256: readonly Sha256[]): Promise<Result<readonly FileWordsRow[]>> {
    const first = await ensureOpen();
    if (!first.ok) return first;
    if (!opened) return misunderstood();
    const answer = await askReader({ ask: 'fileWords', path: opened.path, sha256: [...sha256] });
    if (!answer.ok) return answer;
    return 'fileWords' in answer.value ? ok(answer.value.fileWords) : misunderstood();
  }

  return {
    catchUp,
    chronologiesChanged() {
      areChronologiesTold = false;
    },
    readFiles() {
      readingFiles ??= readAllFiles().finally(() => {
        readingFiles = undefined;
      });
      return readingFiles;
    },
    find: newestWins(findNow),
    fileWords,
    progress: () => ({ done, total: ledger.entries().length, files: tally, failure }),
    async close() {
      await Promise.all([writer.close(), reader.close(), files.close()]);
    },
  };
}

function misunderstood(): Refusal {
  return refuse('search.failed', 'The searching process gave an answer that cannot be understood.');
}
