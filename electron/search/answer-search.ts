import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { headSchema } from '../../shared/journal/entry.ts';
import type { ConversationWriter } from '../conversations/conversation-writer.ts';
import { type IndexFile, isDamage, openIndexFile, readIndexFile } from '../disk/index-file.ts';
import { applyBatch, type StoreMemory } from './apply-batch.ts';
import { tallyFiles, waitingFiles, wordsOfFiles } from './enclosed-contents.ts';
import { findDocuments } from './find-documents.ts';
import { searchIndexKind } from './index-schema.ts';
import { type ApplyRequest, type SearchAnswer, searchRequestSchema } from './search-protocol.ts';

/** Answers what the parent asks; one index is open at a time, for writing or for questions. `conversationsIn` opens those that are kept in a folder. */
export function answerSearches(
  conversationsIn: (folder: string) => Promise<ConversationWriter>,
): (request: unknown) => Promise<SearchAnswer> {
  const stores: StoreMemory = new Map();
  let writing: (IndexFile & { readonly folder: string }) | undefined;
  let reading: { readonly path: string; readonly database: DatabaseSync } | undefined;

  function openForWriting(folder: string, anew: boolean): IndexFile {
    if (writing?.folder === folder && !anew) return writing;
    writing?.database.close();
    writing = { folder, ...openIndexFile(folder, searchIndexKind, { anew }) };
    return writing;
  }

  function openForQuestions(path: string): DatabaseSync {
    if (reading?.path !== path) {
      reading?.database.close();
      reading = { path, database: readIndexFile(path) };
    }
    return reading.database;
  }

  /** Conversations that fail are looked after by who keeps them: search goes on without. Answers whether they are joined as they are now. */
  async function apply(database: DatabaseSync, batch: ApplyRequest): Promise<boolean> {
    if (batch.conversations !== null) {
      try {
        const conversations = await conversationsIn(batch.conversations);
        await applyBatch(database, batch, stores, conversations);
        return conversations.joining().domains !== null;
      } catch {}
    }
    await applyBatch(database, batch, stores);
    return true;
  }

  async function answer(request: unknown): Promise<SearchAnswer> {
    const asked = searchRequestSchema.parse(request);
    switch (asked.ask) {
      case 'open': {
        const { path, database } = openForWriting(asked.folder, asked.anew);
        return { path, cursor: cursorOf(database) };
      }
      case 'apply': {
        const { database } = openForWriting(asked.folder, false);
        const isWhole = await apply(database, asked);
        return { isApplied: true, files: tallyFiles(database), isWhole };
      }
      case 'waiting': {
        const { database } = openForWriting(asked.folder, false);
        return { waiting: waitingFiles(database, asked.after, asked.limit), files: tallyFiles(database) };
      }
      case 'fileWords':
        return { fileWords: wordsOfFiles(openForQuestions(asked.path), asked.sha256) };
      case 'find': {
        const began = performance.now();
        const page = findDocuments(openForQuestions(asked.path), asked);
        return { ...page, milliseconds: performance.now() - began };
      }
    }
  }

  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      return refusalOf(error);
    }
  };
}

function cursorOf(database: DatabaseSync) {
  const rows = database.prepare('SELECT device, seq, hash FROM cursor').all();
  return z.array(headSchema).parse(rows.map((row) => ({ ...row })));
}

function refusalOf(error: unknown): SearchAnswer {
  const reason = error instanceof Error ? error.message : String(error);
  return { code: isDamage(error) ? 'search.damaged' : 'search.failed', reason };
}
