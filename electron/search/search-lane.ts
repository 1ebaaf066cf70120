/** What is asked of the search index, in whichever process it is kept. */
import { type Result, refuse } from '../../shared/kernel/result.ts';
import { answerIn } from '../process/request-lane.ts';
import {
  type ApplyRequest,
  type FileWordsRequest,
  type FindRequest,
  type SearchAnswer,
  searchAnswerSchema,
  type WaitingRequest,
} from './search-protocol.ts';

export type SearchQuestion =
  | { readonly ask: 'open'; readonly folder: string; readonly anew: boolean }
  | ApplyRequest
  | WaitingRequest
  | FileWordsRequest
  | FindRequest;
type Given = Exclude<SearchAnswer, { readonly code: string }>;

export interface SearchLane {
  /** A process that dies is started again once. Refuses with `search.broken`, `search.damaged` or `search.failed`, or as a lane that was closed. */
  ask(question: SearchQuestion): Promise<Result<Given>>;
}

/** A page is found in well under a second and a batch written in a few; a disk and a processor may be slow. */
const askTimeoutMs = 120_000;

export function searchLane(ask: (question: unknown, timeLimitMs: number) => Promise<Result<unknown>>): SearchLane {
  async function askOnce(question: SearchQuestion): Promise<Result<SearchAnswer>> {
    const answer = await ask(question, askTimeoutMs);
    return answer.ok ? answerIn(answer.value, searchAnswerSchema) : answer;
  }

  return {
    async ask(question) {
      const first = await askOnce(question);
      const answer = first.ok || first.code === 'child.killed' ? first : await askOnce(question);
      if (!answer.ok) return answer.code === 'child.killed' ? answer : broken(answer.message);
      if (!('code' in answer.value)) return { ok: true, value: answer.value };
      const { code, reason } = answer.value;
      return refuse(code, sentences[code] ?? 'The search index could not be used.', { reason });
    },
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
