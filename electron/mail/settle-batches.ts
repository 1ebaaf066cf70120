import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { type Candidate, placeOf } from './candidates.ts';
import { countMessage, failMessage, warn } from './file-tally.ts';
import type { ImportPorts, MessageRead } from './import-ports.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { ReadingOutcome } from './reading-protocol.ts';

/** A batch whose news are being read. */
export interface Flight {
  readonly batch: readonly Candidate[];
  /** In the order of the batch; none for a message that is no news. */
  readonly outcomes: Promise<Result<readonly (ReadingOutcome | undefined)[]>>;
}

export interface DeskPorts extends ImportPorts {
  /** Of all files. */
  readonly totalBytes: number;
}

export interface BatchDesk {
  /** Starts reading those messages of a batch that are new. */
  launch(batch: readonly Candidate[]): Flight;
  /** Journals what was read and counts every message of the batch. After a refusal none of the batch is counted. */
  settle(flight: Flight): Promise<Result<null>>;
}

/** Flights must be settled in the order of their launch: the fate of a repeated message is that of its first appearance. */
export function openBatchDesk(pool: ReadingPool, ports: DeskPorts): BatchDesk {
  /** Launched and not settled; what is settled is held, or it failed. */
  const inFlight = new Set<Sha256>();
  /** Of all batches: where a message failed, so does every later copy of it. */
  const failures = new Map<Sha256, ReadingOutcome>();
  let settled = 0;

  function isNews({ message: { sha256 } }: Candidate): boolean {
    const isNews = !inFlight.has(sha256) && !failures.has(sha256) && !ports.alreadyHeld(sha256);
    if (isNews) inFlight.add(sha256);
    return isNews;
  }

  async function settle(flight: Flight): Promise<Result<null>> {
    const read = await flight.outcomes;
    if (!read.ok) return read;
    const messages = messagesRead(flight.batch, read.value);
    if (messages.length > 0) {
      const recorded = await ports.record(messages);
      if (!recorded.ok) return recorded;
    }
    for (const [index, candidate] of flight.batch.entries()) {
      const { sha256 } = candidate.message;
      const outcome = read.value[index];
      if (outcome?.outcome === 'failed') failures.set(sha256, outcome);
      count(candidate, outcome ?? failures.get(sha256));
      if (outcome) inFlight.delete(sha256);
    }
    settled += flight.batch.length;
    const last = flight.batch.at(-1);
    if (last)
      ports.onProgress?.({
        path: last.tally.path,
        settled,
        doneBytes: Math.min(ports.totalBytes, last.tally.startByte + last.job.offset + last.job.length),
        totalBytes: ports.totalBytes,
      });
    return ok(null);
  }

  return {
    launch(batch) {
      return { batch, outcomes: readNews(pool, batch, batch.map(isNews)) };
    },
    settle,
  };
}

/** Those of the batch that were read now. */
function messagesRead(
  batch: readonly Candidate[],
  outcomes: readonly (ReadingOutcome | undefined)[],
): readonly MessageRead[] {
  return batch.flatMap(({ message }, index) => {
    const outcome = outcomes[index];
    return outcome?.outcome === 'read' ? [{ ...message, date: outcome.date }] : [];
  });
}

async function readNews(
  pool: ReadingPool,
  batch: readonly Candidate[],
  areNews: readonly boolean[],
): Promise<Result<readonly (ReadingOutcome | undefined)[]>> {
  const jobs = batch.flatMap(({ job }, index) => (areNews[index] ? [job] : []));
  const read: Result<readonly ReadingOutcome[]> = jobs.length > 0 ? await pool.read(jobs) : ok([]);
  if (!read.ok) return read;
  const outcomes = read.value.values();
  return ok(areNews.map((isNews) => (isNews ? outcomes.next().value : undefined)));
}

/** A message is imported where it was read now, as news. */
function count(candidate: Candidate, outcome: ReadingOutcome | undefined): void {
  const { tally, folder } = candidate;
  tally.pending--;
  if (outcome?.outcome === 'failed') {
    failMessage(tally, { code: outcome.code, message: outcome.reason }, placeOf(candidate), folder);
    return;
  }
  countMessage(tally, outcome ? 'imported' : 'alreadyThere', folder);
  if (outcome && outcome.notes.length > 0) warn(tally, placeOf(candidate), outcome.notes);
}
