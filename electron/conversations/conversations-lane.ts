/** Two processes for conversations: one takes evidence apart and joins it, and ends when that is done; one answers questions meanwhile. */
import { fileURLToPath } from 'node:url';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { ProcessRunner } from '../process/process-runner.ts';
import { openRequestLane } from '../process/request-lane.ts';
import {
  type ConversationsAnswer,
  type ConversationsRequest,
  conversationsAnswerSchema,
} from './conversations-protocol.ts';

/** Which processes are started for conversations. */
export interface ConversationProcesses {
  readonly runner: ProcessRunner;
  /** Where their module lies; beside this one unless a bundler moved it. */
  readonly conversationsModule?: string;
}

type Given = Exclude<ConversationsAnswer, { readonly reason: string }>;

export interface ConversationsLane {
  /** One at a time. Refuses with `conversation.failed`, `conversation.damaged` where the index is to be made anew, or `child.killed` once it is closed. */
  ask(question: ConversationsRequest): Promise<Result<Given>>;
  close(): Promise<void>;
}

const limits = {
  /** Joining 100,000 messages takes some 700 MB. A heap that may grow to 2 GB or more is let grow fourfold before it is cleaned, a smaller one twofold. */
  write: { name: 'records-conversations', heapLimitMb: 2_000, firstHeapMb: 512, residentLimitMb: 3_072 },
  read: { name: 'records-conversations', heapLimitMb: 512, residentLimitMb: 1_536 },
};
/** Joining 100,000 messages is the longest thing asked: some twenty seconds of CPU, more where the machine is busy. */
const askTimeoutMs = 600_000;

export function openConversationsLane(
  { runner, conversationsModule }: ConversationProcesses,
  use: keyof typeof limits,
): ConversationsLane {
  const lane = openRequestLane({
    runner,
    modulePath: conversationsModule ?? fileURLToPath(new URL('./conversations.child.ts', import.meta.url)),
    options: limits[use],
    answerSchema: conversationsAnswerSchema,
  });
  return {
    async ask(question) {
      const answer = await lane.ask(question, askTimeoutMs);
      if (!answer.ok) return answer.code === 'child.killed' ? answer : failed('conversation.failed', answer.message);
      return 'reason' in answer.value
        ? failed(answer.value.code, answer.value.reason)
        : { ok: true, value: answer.value };
    },
    close: () => lane.close(),
  };
}

function failed(code: string, reason: string): Result<never> {
  return refuse(
    code,
    'The conversations could not be put together. The docket itself is whole; each message can still be read by itself.',
    { reason },
  );
}
