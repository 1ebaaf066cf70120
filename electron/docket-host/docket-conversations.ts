/** The conversations of the docket that is open: an index in the user's own folder, opened when somebody first asks, and kept up with the record from then on. */
import { join } from 'node:path';
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
import type { ConversationsLane } from '../conversations/conversations-lane.ts';
import type { ConversationsRequest, MessageAnswer } from '../conversations/conversations-protocol.ts';
import { type IndexLane, type IndexProcesses, openIndexLane } from '../indexing/index-lane.ts';
import type { ReadAlong } from '../search/search-index.ts';
import type { DocketSession } from './docket-session.ts';
import { paced } from './paced.ts';

export interface DocketConversations extends ReadAlong {
  /** `searched` settles once search has read what there is: these conversations take it with them, and read only what they lack then. */
  follow(session: DocketSession, writer: IndexLane, searched: () => Promise<unknown>): void;
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

interface ConversationParts extends IndexProcesses {
  readonly userFolder: string;
  onChanged(state: ConversationState | null): void;
}

const none: readonly string[] = [];
/** One transaction each: long enough to be quick, short enough that little is done again after a crash, and that windows see how far it is. */
const slice = 2_000;
/** How often windows are told, and how soon after a change all is joined anew, in milliseconds. */
const tellMs = 200;
const catchUpMs = 1_500;
/** How long after a docket is opened, or was changed last, its evidence is read for problems, in milliseconds, and the most pieces for which nobody need ask. */
const firstMs = 3_000;
const mostUnasked = 20_000;

type FollowingParts = Omit<ConversationParts, 'onChanged'> & {
  readonly writer: IndexLane;
  searched(): Promise<unknown>;
  onChanged(): void;
};

export function createDocketConversations({ onChanged, ...parts }: ConversationParts): DocketConversations {
  let following: Following | undefined;
  let followed: DocketSession | undefined;
  const told = paced(() => onChanged(following?.state() ?? null), tellMs);
  const catchUp = paced(() => void following?.catchUp(), catchUpMs);
  let first: NodeJS.Timeout | undefined;

  /** Once all is still: an import that goes on is not read piece by piece. */
  function readUnasked(session: DocketSession): void {
    clearTimeout(first);
    first = setTimeout(() => {
      const { size } = session.ledger.state().evidence;
      if (size > 0 && size <= mostUnasked) catchUp.call();
    }, firstMs).unref();
  }

  async function withFollowing<T>(use: (one: Following) => Promise<Result<T>>): Promise<Result<T>> {
    return following ? use(following) : refuse('docket.noneOpen', 'No docket is open.');
  }

  return {
    follow(session, writer, searched) {
      following = followConversations(session, { ...parts, writer, searched, onChanged: told.call });
      followed = session;
      readUnasked(session);
    },
    wantedIn: () => following?.wantedIn() ?? null,
    tookApart: (evidence, isWhole) => following?.tookApart(evidence, isWhole),
    findings: () => following?.findings(),
    changed() {
      if (following?.isAwake()) catchUp.call();
      else if (followed) readUnasked(followed);
    },
    page: (asked) => withFollowing((one) => one.page(asked)),
    message: (id) => withFollowing((one) => one.message(id)),
    chain: (id, attachment) => withFollowing((one) => one.chain(id, attachment)),
    async leave() {
      const left = following;
      following = undefined;
      followed = undefined;
      clearTimeout(first);
      catchUp.cancel();
      told.cancel();
      if (!left) return;
      await left.close();
      onChanged(null);
    },
  };
}

interface Following extends ReadAlong, Pick<DocketConversations, 'page' | 'message' | 'chain'> {
  state(): ConversationState;
  /** Somebody asked. */
  isAwake(): boolean;
  catchUp(): Promise<void>;
  findings(): readonly ChainFinding[] | undefined;
  close(): Promise<void>;
}

/** What the index holds, as far as this process knows. */
interface OpenIndex {
  readonly path: string;
  /** What was asked to be taken apart, also where it could not be read: that is tried again when the docket is opened again. */
  readonly held: Set<EvidenceId>;
  /** Of which domains it was joined last; undefined where more came or went since. */
  joinedFor: string | undefined;
}

function followConversations(session: DocketSession, parts: FollowingParts): Following {
  const { userFolder, writer, searched, onChanged } = parts;
  const folder = join(userFolder, 'conversations', session.ledger.docket.id);
  const reader = openIndexLane(parts, 'read');
  let index: OpenIndex | undefined;
  let opening: Promise<Result<OpenIndex>> | undefined;
  let total = 0;
  let revision = 0;
  let isAwake = false;
  /** Something may have been recorded since the last run began. */
  let isOutdated = false;
  let isClosed = false;
  let failure: Refusal | undefined;
  let findings: readonly ChainFinding[] | undefined;
  let running: Promise<void> | undefined;

  const state = (): ConversationState => ({
    done: index?.held.size ?? 0,
    total,
    isReady: revision > 0,
    revision,
    failure: failure?.message ?? null,
  });

  /** What a process that failed had written stands on the disk; what it knew is asked for anew. */
  async function heard(asked: ReturnType<ConversationsLane['ask']>) {
    const answer = await asked;
    if (!answer.ok) index = undefined;
    return answer;
  }

  const read = (question: ConversationsRequest) => heard(reader.conversations.ask(question));
  const write = (question: ConversationsRequest) => heard(writer.conversations.ask(question));

  async function openIndex(anew: boolean): Promise<Result<OpenIndex>> {
    const answer = await write({ ask: 'open', folder, anew });
    if (!answer.ok) return answer;
    if (!('held' in answer.value)) return misunderstood();
    const { path, held, domains } = answer.value;
    revision = Math.max(revision, answer.value.revision);
    const opened = { path, held: new Set(held), joinedFor: domains === null ? undefined : JSON.stringify(domains) };
    index = opened;
    return ok(opened);
  }

  async function ensureIndex(): Promise<Result<OpenIndex>> {
    if (index) return ok(index);
    opening ??= openIndex(false).finally(() => {
      opening = undefined;
    });
    return opening;
  }

  /** Somebody asks: from now on it is kept up. That begins after the question, which would wait for all that was found otherwise. */
  async function indexAsked(): Promise<Result<OpenIndex>> {
    if (!isAwake || !index) setImmediate(catchUp);
    return ensureIndex();
  }

  async function takeUp(opened: OpenIndex): Promise<Result<null>> {
    const { held, path } = opened;
    const wanted = messagesOf(session);
    total = wanted.size;
    await searched();
    const gone = [...held].filter((id) => !wanted.has(id));
    const fresh = [...wanted].filter(([id]) => !held.has(id)).map(([id, sha256]) => ({ id, sha256 }));
    const domains = session.ledger.state().docket?.mailDomains ?? none;
    if (gone.length > 0) {
      const forgotten = await write({ ask: 'forget', folder, evidence: gone });
      if (!forgotten.ok) return forgotten;
      for (const id of gone) held.delete(id);
      opened.joinedFor = undefined;
    }
    const parsedStore = fresh.length > 0 ? (await session.messages()).packFolder : '';
    for (let at = 0; at < fresh.length; at += slice) {
      const evidence = fresh.slice(at, at + slice);
      const added = await write({ ask: 'add', folder, parsedStore, evidence });
      if (!added.ok) return added;
      for (const { id } of evidence) held.add(id);
      if ('isWhole' in added.value && !added.value.isWhole) opened.joinedFor = undefined;
      onChanged();
    }
    const wantedFor = JSON.stringify(domains);
    if (opened.joinedFor !== wantedFor) {
      const joined = await write({ ask: 'join', folder, domains });
      if (!joined.ok) return joined;
      opened.joinedFor = wantedFor;
      revision += 1;
      await writer.rest();
    } else if (findings) return ok(null);
    const said = await read({ ask: 'findings', path });
    if (!said.ok) return said;
    findings = 'findings' in said.value ? said.value.findings : undefined;
    return ok(null);
  }

  async function takeUpOpened(): Promise<Result<null>> {
    const opened = await ensureIndex();
    const taken = opened.ok ? await takeUp(opened.value) : opened;
    if (taken.ok || taken.code !== 'conversation.damaged') return taken;
    const made = await openIndex(true);
    return made.ok ? takeUp(made.value) : made;
  }

  async function run(): Promise<void> {
    while (isOutdated && !isClosed) {
      isOutdated = false;
      const taken = await takeUpOpened();
      failure = taken.ok || taken.code === 'child.killed' ? undefined : taken;
      onChanged();
    }
    running = undefined;
  }

  function catchUp(): Promise<void> {
    isAwake = true;
    isOutdated = true;
    running ??= run();
    return running;
  }

  return {
    state,
    isAwake: () => isAwake,
    wantedIn: () => (isAwake || session.ledger.state().evidence.size <= mostUnasked ? folder : null),
    tookApart(evidence, isWhole) {
      // What was not opened yet is asked then what it holds.
      if (!index || evidence.length === 0) return;
      for (const id of evidence) index.held.add(id);
      if (!isWhole) index.joinedFor = undefined;
      onChanged();
    },
    findings: () => findings,
    catchUp,
    async page({ scope, ...asked }) {
      const opened = await indexAsked();
      if (!opened.ok) return opened;
      if (revision === 0) return ok({ state: state(), rows: [], count: 0, conversations: 0, unread: 0 });
      const linked = scope.kind === 'case' ? linkedTo(session, scope.id) : [];
      const answer = await read({ ask: 'page', path: opened.value.path, scope, linked, ...asked });
      if (!answer.ok) return answer;
      return 'page' in answer.value ? ok({ ...answer.value.page, state: state() }) : misunderstood();
    },
    async message(id) {
      const opened = await indexAsked();
      if (!opened.ok) return opened;
      if (revision === 0) return refuse('conversation.reading', 'The messages are still being read.');
      const answer = await read({ ask: 'message', path: opened.value.path, message: id });
      if (!answer.ok) return answer;
      return 'message' in answer.value ? ok(answer.value.message) : misunderstood();
    },
    async chain(id, attachment) {
      const row = session.ledger.state().evidence.get(id);
      if (!row) return refuse('evidence.unknown', `There is no evidence ${id} in this docket.`);
      const opened = await indexAsked();
      if (!opened.ok) return opened;
      const parsedStore = (await session.messages()).packFolder;
      const evidence = { id, sha256: row.sha256 };
      const answer = await read({
        ask: 'chain',
        path: opened.value.path,
        parsedStore,
        evidence,
        attachment: [...attachment],
      });
      if (!answer.ok) return answer;
      return 'occurrences' in answer.value
        ? ok({ state: state(), occurrences: answer.value.occurrences })
        : misunderstood();
    },
    async close() {
      isClosed = true;
      await Promise.all([reader.close(), writer.close()]);
    },
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
