import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Result } from '../../shared/kernel/result.ts';
import { type Ok, ok, type Refusal, refuse } from '../../shared/kernel/result.ts';
import type { ProcessRunner } from '../process/process-runner.ts';
import { openRequestLane, type RequestLane } from '../process/request-lane.ts';
import type { ListStore } from './locate-in-store.ts';
import type { ParsedStore } from './parsed-store.ts';
import type { AttachmentRequest, ReadingJob, ReadingOutcome, StoreListing, StoreRequest } from './reading-protocol.ts';
import { attachmentAnswerSchema, readingAnswerSchema, storeListingSchema } from './reading-protocol.ts';

export interface ReadingPool {
  /**
   * Reads messages into the parsed store; outcomes in the order of the jobs. A message that hangs or crashes its process is read
   * again by its header alone, and costs its neighbours nothing. Refuses only where the parsed store cannot be written.
   */
  read(jobs: readonly ReadingJob[]): Promise<Result<readonly ReadingOutcome[]>>;
  /** Which messages a .pst holds: at most `most`, from the one numbered `from` on. Refuses as a request lane does. */
  listStore: ListStore;
  /** Takes an attachment out of its message. Refuses with `attachment.none`, `attachment.cutOff`, a disk code, or as a request lane does. */
  extract(request: AttachmentRequest): Promise<Result<Uint8Array>>;
  /** Kills the children. */
  close(): Promise<void>;
}

export interface ReadingPoolOptions {
  readonly runner: ProcessRunner;
  readonly parsedStore: ParsedStore;
  /** Where the reading process's module lies; beside this one unless a bundler moved it. */
  readonly readerModule?: string;
  /** For one message, or one batch of small ones. */
  readonly timeLimitMs?: number;
}

/** More than two only wait for the disk and for the journal. */
const mostChildren = 2;
const childOptions = { name: 'records-mail-reader', heapLimitMb: 512, semiSpaceMb: 16, residentLimitMb: 1_536 };
const parseTimeoutMs = 15_000;

/** What a request lane must know of the reading process. */
export function laneSpec({
  runner,
  readerModule = modulePathBeside(),
  timeLimitMs = parseTimeoutMs,
}: Omit<ReadingPoolOptions, 'parsedStore'>) {
  return { runner, modulePath: readerModule, options: childOptions, timeLimitMs };
}

/** Children start with the first job that needs them. */
export function openReadingPool({ parsedStore, ...readers }: ReadingPoolOptions): ReadingPool {
  const { timeLimitMs, ...spec } = laneSpec(readers);
  const lanes = Array.from({ length: mostChildren }, () => openRequestLane({ ...spec, answerSchema }));
  const takeTurn = createTurns(lanes);

  async function ask(
    lane: RequestLane<Answer>,
    jobs: readonly ReadingJob[],
    headersOnly: boolean,
  ): Promise<Result<readonly ReadingOutcome[]>> {
    const answer = await lane.ask({ packFolder: parsedStore.packFolder, headersOnly, jobs }, timeLimitMs);
    if (!answer.ok) return answer;
    if ('code' in answer.value) return { ok: false, code: parsedStoreUnwritable, message: answer.value.reason };
    if (!('pack' in answer.value) || answer.value.outcomes.length !== jobs.length) return misunderstood();
    parsedStore.adopt(answer.value.pack, answer.value.index);
    return ok(answer.value.outcomes);
  }

  async function readAll(
    lane: RequestLane<Answer>,
    jobs: readonly ReadingJob[],
  ): Promise<Result<readonly ReadingOutcome[]>> {
    const together = await ask(lane, jobs, false);
    if (isFinal(together)) return together;
    if (jobs.length === 1) return readHeaders(lane, jobs);
    const outcomes: ReadingOutcome[] = [];
    for (const job of jobs) {
      const alone = await readAll(lane, [job]);
      if (!alone.ok) return alone;
      outcomes.push(...alone.value);
    }
    return ok(outcomes);
  }

  async function readHeaders(
    lane: RequestLane<Answer>,
    jobs: readonly ReadingJob[],
  ): Promise<Result<readonly ReadingOutcome[]>> {
    const headers = await ask(lane, jobs, true);
    if (isFinal(headers)) return headers;
    const { code, message: reason } = headers;
    return ok(jobs.map(() => ({ outcome: 'failed', code, reason })));
  }

  async function listIn(lane: RequestLane<Answer>, request: StoreRequest): Promise<Result<StoreListing>> {
    const answer = await lane.ask(request, timeLimitMs);
    if (!answer.ok) return answer;
    return 'total' in answer.value || 'code' in answer.value ? ok(answer.value) : misunderstood();
  }

  async function extractIn(lane: RequestLane<Answer>, request: AttachmentRequest): Promise<Result<Uint8Array>> {
    const answer = await lane.ask(request, timeLimitMs);
    if (!answer.ok) return answer;
    if ('content' in answer.value) return ok(answer.value.content);
    return 'code' in answer.value ? refuse(answer.value.code, answer.value.reason) : misunderstood();
  }

  return {
    extract: (request) => takeTurn((lane) => extractIn(lane, request)),
    listStore: (storeAt, from, most) => takeTurn((lane) => listIn(lane, { storeAt, from, most })),
    read: (jobs) => takeTurn((lane) => readAll(lane, jobs)),
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}

const answerSchema = z.union([readingAnswerSchema, storeListingSchema, attachmentAnswerSchema]);
type Answer = z.infer<typeof answerSchema>;

function misunderstood(): Refusal {
  return refuse('child.answerUnreadable', 'The reading process answered another question than it was asked.');
}

const parsedStoreUnwritable = 'parsedStore.unwritable';

/** Nothing is gained by asking again: it was read, the store cannot be written, or the pool was closed. */
function isFinal(answer: Result<unknown>): answer is Ok<readonly ReadingOutcome[]> | Refusal {
  return answer.ok || answer.code === parsedStoreUnwritable || answer.code === 'child.killed';
}

function modulePathBeside(): string {
  return fileURLToPath(new URL('./mail-reader.child.ts', import.meta.url));
}

/** Lends each lane to one task at a time, in the order of asking. */
function createTurns<Lane>(lanes: readonly Lane[]): <T>(task: (lane: Lane) => Promise<T>) => Promise<T> {
  const free = [...lanes];
  const waiting: ((lane: Lane) => void)[] = [];
  return async (task) => {
    const lane = free.pop() ?? (await new Promise<Lane>((resolve) => waiting.push(resolve)));
    try {
      return await task(lane);
    } finally {
      const next = waiting.shift();
      if (next) next(lane);
      else free.push(lane);
    }
  };
}
