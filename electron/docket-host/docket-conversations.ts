/** The conversations of the docket that is open: put together when somebody first asks, and kept up with the record from then on. */

import type {
  ChainOccurrence,
  ConversationAsked,
  ConversationPage,
  ConversationState,
} from '../../shared/contracts/conversation.contract.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { ChainFinding } from '../../shared/mail/chain/finding.ts';
import {
  type ConversationProcesses,
  type ConversationsLane,
  openConversationsLane,
} from '../conversations/conversations-lane.ts';
import type { ConversationsRequest, MessageAnswer } from '../conversations/conversations-protocol.ts';
import type { DocketSession } from './docket-session.ts';
import { paced } from './paced.ts';
import { createTurns } from './turns.ts';

export interface DocketConversations {
  follow(session: DocketSession): void;
  /** Something may have been recorded. */
  changed(): void;
  /** These and the next two refuse with `docket.noneOpen` or `conversation.failed`. */
  page(asked: ConversationAsked): Promise<Result<ConversationPage>>;
  /** Refuses also with `conversation.reading` while nothing is put together yet. */
  message(id: string): Promise<Result<MessageAnswer>>;
  /** Refuses also with `evidence.unknown`. */
  chain(
    id: EvidenceId,
    attachment: readonly number[],
  ): Promise<Result<{ state: ConversationState; occurrences: readonly ChainOccurrence[] }>>;
  /** What an officer should know of what the evidence says; undefined while it is not read. */
  findings(): readonly ChainFinding[] | undefined;
  leave(): Promise<void>;
}

interface ConversationParts extends ConversationProcesses {
  onChanged(state: ConversationState | null): void;
}

const none: readonly string[] = [];
/** Small enough that questions come through between two of them. */
const slice = 500;
/** How often windows are told, and how soon after a change all is joined anew, in milliseconds. */
const tellMs = 200;
const catchUpMs = 1_500;
/** How long after opening a docket its evidence is read for problems, in milliseconds, and the most pieces for which nobody need ask. */
const firstMs = 3_000;
const mostUnasked = 20_000;

export function createDocketConversations({ onChanged, ...processes }: ConversationParts): DocketConversations {
  let following: Following | undefined;
  const told = paced(() => onChanged(following?.state() ?? null), tellMs);
  const catchUp = paced(() => void following?.catchUp(), catchUpMs);
  let first: NodeJS.Timeout | undefined;

  async function withFollowing<T>(use: (one: Following) => Promise<Result<T>>): Promise<Result<T>> {
    return following ? use(following) : refuse('docket.noneOpen', 'No docket is open.');
  }

  return {
    follow(session) {
      following = followConversations(session, openConversationsLane(processes), told.call);
      first = setTimeout(() => {
        const { size } = session.ledger.state().evidence;
        if (size > 0 && size <= mostUnasked) catchUp.call();
      }, firstMs).unref();
    },
    findings: () => following?.findings(),
    changed() {
      if (following?.isAwake()) catchUp.call();
    },
    page: (asked) => withFollowing((one) => one.page(asked)),
    message: (id) => withFollowing((one) => one.message(id)),
    chain: (id, attachment) => withFollowing((one) => one.chain(id, attachment)),
    async leave() {
      const left = following;
      following = undefined;
      clearTimeout(first);
      catchUp.cancel();
      told.cancel();
      if (!left) return;
      await left.close();
      onChanged(null);
    },
  };
}

interface Following extends Pick<DocketConversations, 'page' | 'message' | 'chain'> {
  state(): ConversationState;
  /** Somebody asked. */
  isAwake(): boolean;
  catchUp(): Promise<void>;
  findings(): readonly ChainFinding[] | undefined;
  close(): Promise<void>;
}

function followConversations(session: DocketSession, lane: ConversationsLane, onChanged: () => void): Following {
  const inTurn = createTurns();
  const held = new Set<EvidenceId>();
  let total = 0;
  let revision = 0;
  let isAwake = false;
  let failure: Refusal | undefined;
  let joinedFor: readonly string[] | undefined;
  let findings: readonly ChainFinding[] | undefined;
  let running: Promise<void> | undefined;

  const state = (): ConversationState => ({
    done: held.size,
    total,
    isReady: revision > 0,
    revision,
    failure: failure?.message ?? null,
  });

  /** A process that failed has forgotten everything. */
  async function ask(question: ConversationsRequest) {
    const answer = await inTurn(() => lane.ask(question));
    if (!answer.ok) {
      held.clear();
      revision = 0;
    }
    return answer;
  }

  async function takeUp(): Promise<Result<null>> {
    const wanted = messagesOf(session);
    total = wanted.size;
    const gone = [...held].filter((id) => !wanted.has(id));
    const fresh = [...wanted].filter(([id]) => !held.has(id)).map(([id, sha256]) => ({ id, sha256 }));
    const domains = session.ledger.state().docket?.mailDomains ?? none;
    if (gone.length === 0 && fresh.length === 0 && revision > 0 && joinedFor === domains) return ok(null);
    const parsedStore = (await session.messages()).packFolder;
    if (gone.length > 0) {
      const forgotten = await ask({ ask: 'forget', evidence: gone });
      if (!forgotten.ok) return forgotten;
      for (const id of gone) held.delete(id);
    }
    for (let at = 0; at < fresh.length; at += slice) {
      const evidence = fresh.slice(at, at + slice);
      const added = await ask({ ask: 'add', parsedStore, evidence });
      if (!added.ok) return added;
      for (const { id } of evidence) held.add(id);
      onChanged();
    }
    const joined = await ask({ ask: 'join', domains });
    if (!joined.ok) return joined;
    const said = await ask({ ask: 'findings' });
    if (!said.ok) return said;
    findings = 'findings' in said.value ? said.value.findings : undefined;
    joinedFor = domains;
    revision += 1;
    return ok(null);
  }

  function catchUp(): Promise<void> {
    isAwake = true;
    running ??= takeUp()
      .then((taken) => {
        failure = taken.ok || taken.code === 'child.killed' ? undefined : taken;
        onChanged();
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  return {
    state,
    isAwake: () => isAwake,
    findings: () => findings,
    catchUp,
    async page({ scope, ...asked }) {
      if (revision === 0) {
        void catchUp();
        return ok({ state: state(), rows: [], count: 0, conversations: 0, unread: 0 });
      }
      const linked = scope.kind === 'case' ? linkedTo(session, scope.id) : [];
      const answer = await ask({ ask: 'page', scope, linked, ...asked });
      if (!answer.ok) return answer;
      return 'page' in answer.value ? ok({ ...answer.value.page, state: state() }) : misunderstood();
    },
    async message(id) {
      if (revision === 0) {
        void catchUp();
        return refuse('conversation.reading', 'The messages are still being read.');
      }
      const answer = await ask({ ask: 'message', message: id });
      if (!answer.ok) return answer;
      return 'message' in answer.value ? ok(answer.value.message) : misunderstood();
    },
    async chain(id, attachment) {
      const row = session.ledger.state().evidence.get(id);
      if (!row) return refuse('evidence.unknown', `There is no evidence ${id} in this docket.`);
      const parsedStore = (await session.messages()).packFolder;
      const answer = await ask({
        ask: 'chain',
        parsedStore,
        evidence: { id, sha256: row.sha256 },
        attachment: [...attachment],
      });
      if (revision === 0) void catchUp();
      if (!answer.ok) return answer;
      return 'occurrences' in answer.value
        ? ok({ state: state(), occurrences: answer.value.occurrences })
        : misunderstood();
    },
    close: () => lane.close(),
  };
}

/** Whatever can hold messages; a document kept as it is cannot. */
function messagesOf({ ledger }: DocketSession): ReadonlyMap<EvidenceId, Sha256> {
  const messages = new Map<EvidenceId, Sha256>();
  for (const { id, sha256, format } of ledger.state().evidence.values())
    if (format !== 'document') messages.set(id, sha256);
  return messages;
}

function linkedTo({ ledger }: DocketSession, caseId: string): EvidenceId[] {
  const isOfCase = ({ subject }: { subject: { kind: string; id: string } }) =>
    subject.kind === 'case' && subject.id === caseId;
  return [...ledger.state().evidence.values()].filter(({ links }) => links.some(isOfCase)).map(({ id }) => id);
}

function misunderstood(): Result<never> {
  return refuse('conversation.failed', 'The process that holds the conversations answered something else.');
}
