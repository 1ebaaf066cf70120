/** A process for the two indexes of a docket, search and conversations: one keeps them both, so that what it reads is read once; others answer questions meanwhile. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type ConversationsLane, conversationsLane } from '../conversations/conversations-lane.ts';
import type { ProcessRunner } from '../process/process-runner.ts';
import { openRequestLane } from '../process/request-lane.ts';
import { createTurns } from '../process/turns.ts';
import { type SearchLane, searchLane } from '../search/search-lane.ts';
import type { IndexingRequest } from './indexing-request.ts';

/** Which processes are started for indexes. */
export interface IndexProcesses {
  readonly runner: ProcessRunner;
  /** Where their module lies; beside this one unless a bundler moved it. */
  readonly indexModule?: string;
}

/** Questions are answered one after another. */
export interface IndexLane {
  readonly search: SearchLane;
  readonly conversations: ConversationsLane;
  /** Gives back the memory that work took, once what is under way is answered: the next question finds a fresh process. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

const options = {
  /** Joining 100,000 messages takes some 700 MB. A heap that may grow to 2 GB or more is let grow fourfold before it is cleaned, a smaller one twofold. */
  write: { name: 'records-index', heapLimitMb: 2_000, semiSpaceMb: 64, firstHeapMb: 512, residentLimitMb: 3_072 },
  read: {
    name: 'records-index-questions',
    heapLimitMb: 512,
    semiSpaceMb: 64,
    firstHeapMb: 256,
    residentLimitMb: 1_536,
  },
};

export function openIndexLane({ runner, indexModule }: IndexProcesses, use: keyof typeof options): IndexLane {
  const lane = openRequestLane({
    runner,
    modulePath: indexModule ?? fileURLToPath(new URL('./indexing.child.ts', import.meta.url)),
    options: options[use],
    answerSchema: z.unknown(),
  });
  const inTurn = createTurns();
  const asking = (of: IndexingRequest['of']) => (asked: unknown, timeLimitMs: number) =>
    inTurn(() => lane.ask({ of, asked } satisfies IndexingRequest, timeLimitMs));
  return {
    search: searchLane(asking('search')),
    conversations: conversationsLane(asking('conversations')),
    rest: () => inTurn(() => lane.rest()),
    close: () => lane.close(),
  };
}
