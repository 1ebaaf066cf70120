import { dirname } from 'node:path';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { chainsOfMessage } from '../../shared/mail/chain/chain-of-message.ts';
import { openParsedStore, type ParsedStore } from '../mail/parsed-store.ts';
import { type ConversationsAnswer, conversationsRequestSchema } from './conversations-protocol.ts';
import { holdConversations } from './held-conversations.ts';

interface HeldEvidence {
  readonly id: EvidenceId;
  readonly sha256: Sha256;
}

/** Answers what the parent asks. */
export function answerConversations(): (request: unknown) => Promise<ConversationsAnswer> {
  const held = holdConversations();
  let known: { readonly folder: string; readonly store: ParsedStore } | undefined;

  /** The store as it was last seen; it is opened again when it lacks something, for others add to it. */
  async function storeWith(folder: string, evidence: readonly HeldEvidence[]): Promise<ParsedStore> {
    if (known?.folder === folder && evidence.every(({ sha256 }) => known?.store.has(sha256))) return known.store;
    known = { folder, store: await openParsedStore(dirname(folder)) };
    return known.store;
  }

  async function add(folder: string, evidence: readonly HeldEvidence[]): Promise<void> {
    const store = await storeWith(folder, evidence);
    const ids = new Map(evidence.map(({ id, sha256 }) => [sha256, id]));
    for (const { id } of evidence) held.hold(id, null);
    for await (const [sha256, message] of store.getAll([...ids.keys()])) {
      const id = ids.get(sha256);
      if (id) held.hold(id, chainsOfMessage(id, message));
    }
  }

  async function chainNow(folder: string, { id, sha256 }: HeldEvidence, attachment: readonly number[]) {
    if (held.isHeld(id)) return held.chain(id, attachment, []);
    const message = await (await storeWith(folder, [{ id, sha256 }])).get(sha256);
    return message ? held.chain(id, attachment, chainsOfMessage(id, message)) : [];
  }

  async function answer(request: unknown): Promise<ConversationsAnswer> {
    const asked = conversationsRequestSchema.parse(request);
    switch (asked.ask) {
      case 'add':
        await add(asked.parsedStore, asked.evidence);
        return { isDone: true };
      case 'forget':
        for (const id of asked.evidence) held.forget(id);
        return { isDone: true };
      case 'join':
        held.join(asked.domains);
        return { isDone: true };
      case 'findings':
        return { findings: held.findings() };
      case 'page':
        return { page: held.page(asked) };
      case 'message':
        return { message: held.message(asked.message) };
      case 'chain':
        return { occurrences: await chainNow(asked.parsedStore, asked.evidence, asked.attachment) };
    }
  }

  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error) };
    }
  };
}
