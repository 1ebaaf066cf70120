import { fileURLToPath } from 'node:url';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { ProcessRunner } from '../process/process-runner.ts';
import { openRequestLane } from '../process/request-lane.ts';
import {
  type ConversationsAnswer,
  type ConversationsRequest,
  conversationsAnswerSchema,
} from './conversations-protocol.ts';

/** Which process is started for conversations. */
export interface ConversationProcesses {
  readonly runner: ProcessRunner;
  /** Where its module lies; beside this one unless a bundler moved it. */
  readonly conversationsModule?: string;
}

type Given = Exclude<ConversationsAnswer, { readonly reason: string }>;

export interface ConversationsLane {
  /** One at a time. After a refusal the process holds nothing any more. Refuses with `conversation.failed`, or `child.killed` once it is closed. */
  ask(question: ConversationsRequest): Promise<Result<Given>>;
  close(): Promise<void>;
}

/** 20,000 messages with what they quote hold some 650 MB; 100,000 are foreseen. */
const childOptions = { name: 'records-conversations', heapLimitMb: 4_096, residentLimitMb: 5_120 };
/** Joining 100,000 messages is the longest thing asked: half a minute of CPU, more where the machine is busy. */
const askTimeoutMs = 600_000;

export function openConversationsLane({ runner, conversationsModule }: ConversationProcesses): ConversationsLane {
  const lane = openRequestLane({
    runner,
    modulePath: conversationsModule ?? fileURLToPath(new URL('./conversations.child.ts', import.meta.url)),
    options: childOptions,
    answerSchema: conversationsAnswerSchema,
  });
  return {
    async ask(question) {
      const answer = await lane.ask(question, askTimeoutMs);
      if (!answer.ok) return answer.code === 'child.killed' ? answer : failed(answer.message);
      return 'reason' in answer.value ? failed(answer.value.reason) : { ok: true, value: answer.value };
    },
    close: () => lane.close(),
  };
}

function failed(reason: string): Result<never> {
  return refuse(
    'conversation.failed',
    'The conversations could not be put together. The docket itself is whole; each message can still be read by itself.',
    { reason },
  );
}
