/**
 * Appends to one device's log with group commit: callers that wait at the same time share one write and one fdatasync, and each is answered
 * only after it. A failed write or fsync stops the log for good: what the disk holds then is unknown, and a second fsync that succeeds proves nothing.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EntryDraft, type Head, headOf, type JournalEntry } from '../../shared/journal/entry.ts';
import { encodeLine } from '../../shared/journal/line.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { lineCodec } from './line-codec.ts';
import type { SegmentAppender } from './segment-appender.ts';

export interface LogWriter {
  /**
   * Records the drafts in order; answers their entries once they are on the disk. After a crash a beginning of a call's entries may stand
   * in the log without having been answered. Refuses with a disk code, or `journal.stopped` after an earlier failure. Throws on a draft no reader would accept.
   */
  appendAll(drafts: readonly EntryDraft[]): Promise<Result<readonly JournalEntry[]>>;
  /** The head of what was answered. */
  head(): Head;
  /** Waits for what was asked before, then closes the file. */
  close(): Promise<void>;
}

export interface LogStart {
  readonly head: Head;
  /** No entry is recorded earlier than this, whatever the clock says. */
  readonly notBefore?: Instant | undefined;
  readonly segments: SegmentAppender;
  now(): Instant;
}

interface Waiting {
  readonly drafts: readonly EntryDraft[];
  resolve(answer: Result<readonly JournalEntry[]>): void;
  reject(error: unknown): void;
}

/** Lines of one write and the callers that wait for it. */
interface Commit {
  readonly text: string;
  readonly head: Head;
  readonly recordedAt: Instant;
  readonly answers: readonly Answer[];
}

interface Answer {
  readonly waiting: Waiting;
  readonly entries: readonly JournalEntry[];
}

/** One commit takes no more callers once it has this much text, so that no caller waits behind an endless write. */
const commitFullChars = 4 * 1024 * 1024;

export function createLogWriter(start: LogStart): LogWriter {
  const queue: Waiting[] = [];
  let { head, notBefore } = start;
  let stopped: Refusal | undefined;
  let draining: Promise<void> | undefined;

  function appendAll(drafts: readonly EntryDraft[]): Promise<Result<readonly JournalEntry[]>> {
    if (stopped) return Promise.resolve(stopped);
    return new Promise((resolve, reject) => {
      queue.push({ drafts, resolve, reject });
      draining ??= drain();
    });
  }

  async function drain(): Promise<void> {
    // A turn of the event loop lets everyone who was just answered, or asks in this very turn, join the next commit.
    for (await nextTurn(); queue.length > 0; await nextTurn()) {
      const taken = takeCommit();
      await write(taken).catch((error: unknown) => fail(taken, error));
    }
    draining = undefined;
  }

  function takeCommit(): Commit {
    const now = start.now();
    const recordedAt = notBefore !== undefined && notBefore > now ? notBefore : now;
    const answers: Answer[] = [];
    let text = '';
    let last = head;
    for (let waiting = queue.shift(); waiting; waiting = text.length < commitFullChars ? queue.shift() : undefined) {
      try {
        const lines = encodeAll(waiting.drafts, last, recordedAt);
        answers.push({ waiting, entries: lines.entries });
        text += lines.text;
        last = lines.head;
      } catch (bug) {
        waiting.reject(bug);
      }
    }
    return { text, head: last, recordedAt, answers };
  }

  async function write(commit: Commit): Promise<void> {
    if (commit.text !== '') await start.segments.append(commit.text);
    head = commit.head;
    notBefore = commit.recordedAt;
    for (const { waiting, entries } of commit.answers) waiting.resolve(ok(entries));
  }

  function fail(commit: Commit, error: unknown): void {
    const everyone = [...commit.answers.map((answer) => answer.waiting), ...queue.splice(0)];
    try {
      const refusal = diskRefusal(error, start.segments.path());
      stopped = refuse(
        'journal.stopped',
        `Nothing more can be recorded until the docket is opened again. ${refusal.message}`,
        refusal.detail,
      );
      for (const waiting of everyone) waiting.resolve(refusal);
    } catch (bug) {
      stopped = refuse('journal.stopped', 'Nothing more can be recorded until the docket is opened again.');
      for (const waiting of everyone) waiting.reject(bug);
    }
  }

  async function close(): Promise<void> {
    stopped ??= refuse('journal.closed', 'The docket is closed.');
    await draining;
    await start.segments.close();
  }

  return { appendAll, head: () => head, close };
}

function encodeAll(drafts: readonly EntryDraft[], after: Head, recordedAt: Instant) {
  const entries: JournalEntry[] = [];
  let text = '';
  let head = after;
  for (const draft of drafts) {
    const line = encodeLine(draft, head, recordedAt, lineCodec);
    entries.push(line.entry);
    text += line.text;
    head = headOf(line.entry);
  }
  return { entries, text, head };
}
