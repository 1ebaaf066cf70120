import type { Result } from '../../shared/kernel/result.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { Candidate } from './candidates.ts';
import { countMessage, failMessage, warn } from './file-tally.ts';
import type { ImportPorts, MessageRead } from './import-ports.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { ReadingOutcome } from './reading-protocol.ts';

/** A batch whose messages are being read. */
export interface Flight {
  readonly batch: readonly Candidate[];
  readonly outcomes: Promise<Result<ReadonlyMap<Sha256, ReadingOutcome>>>;
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
    for (const [sha256, outcome] of read.value) if (outcome.outcome === 'failed') failures.set(sha256, outcome);
    const firsts = firstsRead(flight.batch, read.value);
    if (firsts.size > 0) {
      const recorded = await ports.record([...firsts.values()]);
      if (!recorded.ok) return recorded;
    }
    for (const candidate of flight.batch) {
      const { sha256 } = candidate.message;
      count(candidate, read.value.get(sha256) ?? failures.get(sha256), firsts.has(candidate));
      inFlight.delete(sha256);
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
      const news = batch.filter(isNews);
      return { batch, outcomes: readNews(pool, news) };
    },
    settle,
  };
}

/** The first appearance of each message of the batch that was read now. */
function firstsRead(
  batch: readonly Candidate[],
  read: ReadonlyMap<Sha256, ReadingOutcome>,
): ReadonlyMap<Candidate, MessageRead> {
  const firsts = new Map<Candidate, MessageRead>();
  const seen = new Set<Sha256>();
  for (const candidate of batch) {
    const { message } = candidate;
    const outcome = read.get(message.sha256);
    if (outcome?.outcome === 'read' && !seen.has(message.sha256))
      firsts.set(candidate, { ...message, date: outcome.date });
    seen.add(message.sha256);
  }
  return firsts;
}

async function readNews(
  pool: ReadingPool,
  news: readonly Candidate[],
): Promise<Result<ReadonlyMap<Sha256, ReadingOutcome>>> {
  if (news.length === 0) return ok(new Map());
  const read = await pool.read(news.map(({ job }) => job));
  if (!read.ok) return read;
  return ok(
    new Map(
      news.flatMap(({ message }, index) => {
        const outcome = read.value[index];
        return outcome ? [[message.sha256, outcome] as const] : [];
      }),
    ),
  );
}

function count({ tally, place, folder }: Candidate, outcome: ReadingOutcome | undefined, isImported: boolean): void {
  tally.pending--;
  if (outcome?.outcome === 'failed') {
    failMessage(tally, { code: outcome.code, message: outcome.reason }, place, folder);
    return;
  }
  countMessage(tally, isImported ? 'imported' : 'alreadyThere', folder);
  if (isImported && outcome?.outcome === 'read') warn(tally, place, outcome.notes);
}
