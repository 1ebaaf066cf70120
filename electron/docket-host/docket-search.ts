/** Search in the docket that is open: its index follows the record, and answers while it does. */
import type { FoundDocument, SearchPage, SearchState } from '../../shared/contracts/search.contract.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { textRuns } from '../../shared/search/marked-text.ts';
import type { IndexLane, IndexProcesses } from '../indexing/index-lane.ts';
import {
  type Hit,
  openSearchIndex,
  type ReadAlong,
  type SearchAsked,
  type SearchIndex,
} from '../search/search-index.ts';
import type { DocketSession } from './docket-session.ts';
import { paced } from './paced.ts';

export interface DocketSearch {
  /** Another docket is open. Its index is looked at a while later, so that opening it stays quick; a question does not wait for that. */
  follow(session: DocketSession, writer: IndexLane, readAlong: ReadAlong): void;
  /** Once the index is where the journal stands, or cannot get there. */
  caughtUp(): Promise<unknown>;
  /** Something may have been recorded. */
  changed(): void;
  /** A chronology was begun, changed or deleted. */
  chronologiesChanged(): void;
  /** Refuses as the index does, or with `docket.noneOpen`. */
  find(asked: SearchAsked): Promise<Result<SearchPage>>;
  /** Refuses as the index does, or with `docket.noneOpen`. */
  fileWords: SearchIndex['fileWords'];
  leave(): Promise<void>;
}

interface DocketSearchParts extends IndexProcesses {
  readonly readerModule?: string;
  readonly userFolder: string;
  onChanged(state: SearchState | null): void;
}

interface Following {
  readonly index: SearchIndex;
  readonly timer: NodeJS.Timeout;
  isAwake: boolean;
}

/** How long after opening a docket its index is brought up, and how soon after a change, in milliseconds. */
const firstMs = 1_500;
const paceMs = 500;
/** While entries follow each other closer than this, an import is under way: attached files are read after it. */
const importPaceMs = 2_000;

export function createDocketSearch({ onChanged, ...parts }: DocketSearchParts): DocketSearch {
  let following: Following | undefined;
  let changedAt = Number.NEGATIVE_INFINITY;
  const isBusy = () => performance.now() - changedAt < importPaceMs;
  const told = paced(() => onChanged(following ? stateOf(following.index) : null), paceMs);
  const catchUp = paced(() => void (following && bringUp(following.index)), paceMs);

  function wake(): void {
    if (following) following.isAwake = true;
    catchUp.call();
  }

  return {
    follow({ ledger, messages }, writer, readAlong) {
      const index = openSearchIndex({ ...parts, writer, readAlong, ledger, messages, isBusy, onProgress: told.call });
      following = { index, timer: setTimeout(wake, firstMs).unref(), isAwake: false };
    },
    async caughtUp() {
      return following?.index.catchUp();
    },
    changed() {
      changedAt = performance.now();
      if (following?.isAwake) catchUp.call();
    },
    chronologiesChanged() {
      following?.index.chronologiesChanged();
      if (following?.isAwake) catchUp.call();
    },
    async find(asked) {
      if (!following) return noneOpen();
      const { index } = following;
      wake();
      const page = await index.find(asked);
      return page.ok ? ok({ ...page.value, found: page.value.found.map(inRuns), state: stateOf(index) }) : page;
    },
    async fileWords(sha256) {
      return following ? following.index.fileWords(sha256) : noneOpen();
    },
    async leave() {
      const left = following;
      following = undefined;
      catchUp.cancel();
      told.cancel();
      if (!left) return;
      clearTimeout(left.timer);
      await left.index.close();
      onChanged(null);
    },
  };
}

/** The words of attached files come behind what they came with. */
async function bringUp(index: SearchIndex): Promise<void> {
  const caughtUp = await index.catchUp();
  if (caughtUp.ok) await index.readFiles();
}

function stateOf(index: SearchIndex): SearchState {
  const { done, total, files, failure } = index.progress();
  return { done, total, files, failure: failure?.message ?? null };
}

function inRuns({ title, sender, snippet, ...row }: Hit): FoundDocument {
  return { ...row, title: textRuns(title), from: textRuns(sender), snippet: textRuns(snippet) };
}

function noneOpen(): Refusal {
  return refuse('docket.noneOpen', 'No docket is open.');
}
