import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { takeMessageApart } from '../../shared/mail/chain/chain-of-message.ts';
import { type IndexFile, isDamage, openIndexFile, readIndexFile } from '../disk/index-file.ts';
import { openParsedStore, type ParsedStore } from '../mail/parsed-store.ts';
import { type ConversationReader, conversationReader } from './conversation-reader.ts';
import { type ConversationWriter, conversationWriter, type TakenApart } from './conversation-writer.ts';
import { type ConversationsAnswer, conversationsRequestSchema, type HeldEvidence } from './conversations-protocol.ts';
import { conversationsKind } from './conversations-schema.ts';

export interface ConversationAnswers {
  /** Of what the parent asks. */
  answer(request: unknown): Promise<ConversationsAnswer>;
  /** The index in a folder, for whoever takes evidence apart anyway. Throws where it cannot be opened. */
  writerIn(folder: string): ConversationWriter;
}

/** One index is open at a time, for writing or for questions. */
export function answerConversations(): ConversationAnswers {
  let store: { readonly folder: string; readonly parsed: ParsedStore } | undefined;
  let writing: (IndexFile & { readonly folder: string; readonly writer: ConversationWriter }) | undefined;
  let reading:
    | { readonly path: string; readonly database: DatabaseSync; readonly reader: ConversationReader }
    | undefined;

  function openForWriting(folder: string, anew: boolean): NonNullable<typeof writing> {
    if (writing?.folder === folder && !anew) return writing;
    writing?.database.close();
    const file = openIndexFile(folder, conversationsKind, { anew });
    writing = { folder, ...file, writer: conversationWriter(file.database) };
    return writing;
  }

  function openForQuestions(path: string): ConversationReader {
    if (reading?.path !== path) {
      reading?.database.close();
      const database = readIndexFile(path);
      reading = { path, database, reader: conversationReader(database) };
    }
    return reading.reader;
  }

  /** The store as it was last seen; it is opened again when it lacks something, for others add to it. */
  async function storeWith(folder: string, evidence: readonly HeldEvidence[]): Promise<ParsedStore> {
    if (store?.folder === folder && evidence.every(({ sha256 }) => store?.parsed.has(sha256))) return store.parsed;
    store = { folder, parsed: await openParsedStore(dirname(folder)) };
    return store.parsed;
  }

  /** One after another, so that no more than one message is held: it may be large. */
  async function* takeApart(folder: string, evidence: readonly HeldEvidence[]): AsyncGenerator<TakenApart> {
    const left = new Map(evidence.map(({ id, sha256 }) => [sha256, id]));
    for await (const [sha256, message] of (await storeWith(folder, evidence)).getAll([...left.keys()])) {
      const id = left.get(sha256);
      if (id) yield [id, takeMessageApart(id, message).sources];
      left.delete(sha256);
    }
    for (const id of left.values()) yield [id, null];
  }

  async function answer(request: unknown): Promise<ConversationsAnswer> {
    const asked = conversationsRequestSchema.parse(request);
    switch (asked.ask) {
      case 'open': {
        const { path, writer } = openForWriting(asked.folder, asked.anew);
        return { path, held: writer.held(), ...writer.joining() };
      }
      case 'add': {
        const { writer } = openForWriting(asked.folder, false);
        const lacking = writer.lacking(asked.evidence.map(({ id }) => id));
        const fresh = asked.evidence.filter(({ id }) => lacking.has(id));
        await writer.add(takeApart(asked.parsedStore, fresh));
        return { isWhole: writer.joining().domains !== null };
      }
      case 'forget':
        openForWriting(asked.folder, false).writer.forget(asked.evidence);
        return { isWhole: false };
      case 'join':
        openForWriting(asked.folder, false).writer.join(asked.domains);
        return { isWhole: true };
      case 'findings':
        return { findings: openForQuestions(asked.path).findings() };
      case 'page':
        return { page: openForQuestions(asked.path).page(asked) };
      case 'message':
        return { message: openForQuestions(asked.path).message(asked.message) };
      case 'chain': {
        const { id } = asked.evidence;
        const { value } = await takeApart(asked.parsedStore, [asked.evidence]).next();
        const [, sources]: TakenApart = value ?? [id, null];
        // Messages attached to it are sources of their own: their names count attachments from 1.
        const name = [id, ...asked.attachment.map((index) => index + 1)].join('/');
        const source = sources?.find((one) => one.id === name);
        return { occurrences: source ? openForQuestions(asked.path).chain(id, source) : [] };
      }
    }
  }

  return {
    writerIn: (folder) => openForWriting(folder, false).writer,
    async answer(request) {
      try {
        return await answer(request);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return { code: isDamage(error) ? 'conversation.damaged' : 'conversation.failed', reason };
      }
    },
  };
}
