/**
 * Disposals that were begun on this computer and not finished: a file named by the evidence, in the user's own folder, from before the entry is
 * recorded until everything is gone; it holds the shelves of backups to be looked through. So a crash in between is known at the next opening.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type EvidenceId, evidenceIdSchema } from '../../shared/domain/ids.ts';
import { errnoOf } from '../disk/disk-refusal.ts';
import { writeFileDurably } from '../disk/durable-file.ts';
import type { Ledger } from './ledger.ts';

interface MarkPlace {
  readonly ledger: Pick<Ledger, 'docket' | 'newId'>;
  readonly userFolder: string;
}

export interface DisposalMark {
  readonly evidence: EvidenceId;
  /** Folders that keep backups. */
  readonly shelves: readonly string[];
}

const shelvesSchema = z.array(z.string());

/** Throws the system's error. */
export async function markDisposal(place: MarkPlace, { evidence, shelves }: DisposalMark): Promise<void> {
  const folder = folderOf(place);
  await mkdir(folder, { recursive: true });
  await writeFileDurably(join(folder, evidence), JSON.stringify(shelves), place.ledger.newId());
}

/** Throws the system's error. */
export async function clearDisposal(place: MarkPlace, evidence: EvidenceId): Promise<void> {
  await rm(join(folderOf(place), evidence), { force: true });
}

/** In order of their ids. Throws the system's error. */
export async function markedDisposals(place: MarkPlace): Promise<readonly DisposalMark[]> {
  const names = await readdir(folderOf(place)).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  const marked = names.flatMap((name) => evidenceIdSchema.safeParse(name).data ?? []).sort();
  return Promise.all(marked.map(async (evidence) => ({ evidence, shelves: await shelvesOf(place, evidence) })));
}

/** None where the mark is of a version that did not keep them. */
async function shelvesOf(place: MarkPlace, evidence: EvidenceId): Promise<readonly string[]> {
  try {
    return shelvesSchema.parse(JSON.parse(await readFile(join(folderOf(place), evidence), 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}

function folderOf({ ledger, userFolder }: MarkPlace): string {
  return join(userFolder, 'disposals', ledger.docket.id);
}
