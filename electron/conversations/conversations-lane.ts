/** What is asked of the conversations, in whichever process they are kept. */
import { type Result, refuse } from '../../shared/kernel/result.ts';
import { answerIn } from '../process/request-lane.ts';
import {
  type ConversationsAnswer,
  type ConversationsRequest,
  conversationsAnswerSchema,
} from './conversations-protocol.ts';

type Given = Exclude<ConversationsAnswer, { readonly reason: string }>;

export interface ConversationsLane {
  /** Refuses with `conversation.failed`, `conversation.damaged` where the index is to be made anew, or `child.killed` once it is closed. */
  ask(question: ConversationsRequest): Promise<Result<Given>>;
}

/** Joining 100,000 messages is the longest thing asked: some twenty seconds of CPU, more where the machine is busy. */
const askTimeoutMs = 600_000;

export function conversationsLane(
  ask: (question: unknown, timeLimitMs: number) => Promise<Result<unknown>>,
): ConversationsLane {
  return {
    async ask(question) {
      const said = await ask(question, askTimeoutMs);
      const answer = said.ok ? answerIn(said.value, conversationsAnswerSchema) : said;
      if (!answer.ok) return answer.code === 'child.killed' ? answer : failed('conversation.failed', answer.message);
      return 'reason' in answer.value
        ? failed(answer.value.code, answer.value.reason)
        : { ok: true, value: answer.value };
    },
  };
}

function failed(code: string, reason: string): Result<never> {
  return refuse(
    code,
    'The conversations could not be put together. The docket itself is whole; each message can still be read by itself.',
    { reason },
  );
}
