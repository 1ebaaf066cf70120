/** Two searching processes: one keeps the index, one answers questions, so that nobody who types waits for an import. */
import { fileURLToPath } from 'node:url';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { ProcessRunner } from '../process/process-runner.ts';
import { openRequestLane, type RequestLane } from '../process/request-lane.ts';
import {
  type ApplyRequest,
  type FindRequest,
  type SearchAnswer,
  searchAnswerSchema,
  type WaitingRequest,
} from './search-protocol.ts';

/** Which processes are started for search. */
export interface SearchProcesses {
  readonly runner: ProcessRunner;
  /** Where the searching process's module lies; beside this one unless a bundler moved it. */
  readonly searchModule?: string;
  /** Where the module of the process lies that reads mail and attached files; likewise. */
  readonly readerModule?: string;
}

export type SearchQuestion =
  | { readonly ask: 'open'; readonly folder: string; readonly anew: boolean }
  | ApplyRequest
  | WaitingRequest
  | FindRequest;
type Given = Exclude<SearchAnswer, { readonly code: string }>;

export interface SearchLane {
  /** A process that dies is started again once. Refuses with `search.broken`, `search.damaged` or `search.failed`, or as a lane that was closed. */
  ask(question: SearchQuestion): Promise<Result<Given>>;
  close(): Promise<void>;
}

const childOptions = {
  name: 'records-search',
  heapLimitMb: 512,
  semiSpaceMb: 64,
  firstHeapMb: 256,
  residentLimitMb: 1_536,
};
/** A page is found in well under a second and a batch written in a few; a disk and a processor may be slow. */
const askTimeoutMs = 120_000;

export function openSearchLane({ runner, searchModule = modulePathBeside() }: SearchProcesses): SearchLane {
  const lane: RequestLane<SearchAnswer> = openRequestLane({
    runner,
    modulePath: searchModule,
    options: childOptions,
    answerSchema: searchAnswerSchema,
  });
  return {
    async ask(question) {
      const first = await lane.ask(question, askTimeoutMs);
      const answer = first.ok || first.code === 'child.killed' ? first : await lane.ask(question, askTimeoutMs);
      if (!answer.ok) return answer.code === 'child.killed' ? answer : broken(answer.message);
      if (!('code' in answer.value)) return { ok: true, value: answer.value };
      const { code, reason } = answer.value;
      return refuse(code, sentences[code] ?? 'The search index could not be used.', { reason });
    },
    close: () => lane.close(),
  };
}

const sentences: Readonly<Record<string, string>> = {
  'search.damaged':
    'The search index is damaged and is being made anew from the docket; nothing of the docket is lost.',
  'search.failed': 'The search index could not be read or written. The docket itself is whole.',
};

function broken(message: string): Result<never> {
  return refuse(
    'search.broken',
    'The searching process ended twice and was not started again. The docket itself is whole; close and open it to search again.',
    { message },
  );
}

function modulePathBeside(): string {
  return fileURLToPath(new URL('./search.child.ts', import.meta.url));
}
