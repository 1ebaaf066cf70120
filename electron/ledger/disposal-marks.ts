/**
 * Disposals that were begun on this computer and not finished: an empty file named by the evidence, in the user's own folder, from before the entry is
 * recorded until everything is gone. So a crash in between is known at the next opening.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EvidenceId, evidenceIdSchema } from '../../shared/domain/ids.ts';
import { errnoOf } from '../disk/disk-refusal.ts';
import { syncFolder } from '../disk/durable-file.ts';
import type { Ledger } from './ledger.ts';

interface MarkPlace {
  readonly ledger: Pick<Ledger, 'docket'>;
  readonly userFolder: string;
}

/** Throws the system's error. */
export async function markDisposal(place: MarkPlace, evidence: EvidenceId): Promise<void> {
  const folder = folderOf(place);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, evidence), '');
  await syncFolder(folder);
}

/** Throws the system's error. */
export async function clearDisposal(place: MarkPlace, evidence: EvidenceId): Promise<void> {
  await rm(join(folderOf(place), evidence), { force: true });
}

/** Throws the system's error. */
export async function markedDisposals(place: MarkPlace): Promise<readonly EvidenceId[]> {
  const names = await readdir(folderOf(place)).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => evidenceIdSchema.safeParse(name).data ?? []).sort();
}

function folderOf({ ledger, userFolder }: MarkPlace): string {
  return join(userFolder, 'disposals', ledger.docket.id);
}
