import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { issuesInWords, plainIssue } from '../../shared/kernel/issues-in-words.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { folderMode, syncFolder, writeFileDurably } from '../disk/durable-file.ts';
import {
  type DocketFacts,
  type DocketFolder,
  docketFactsSchema,
  docketFileName,
  docketFormatVersion,
} from './docket-file.ts';
import type { DocketPorts } from './docket-ports.ts';

const subfolders = ['journal', 'evidence', 'drafts', 'exports', 'backups'];

/**
 * Makes an empty docket of a new or empty folder. Its `docket.json` comes last and makes it one. Refuses with `docket.factsInvalid`,
 * `docket.exists`, `docket.folderNotEmpty` or a disk code.
 */
export async function createDocket(dir: string, facts: DocketFacts, ports: DocketPorts): Promise<Result<DocketFolder>> {
  const parsed = docketFactsSchema.safeParse(facts, { error: plainIssue });
  if (!parsed.success) return factsInvalid(parsed.error);
  try {
    const occupied = await layOutDocketFolder(dir);
    if (occupied) return occupied;
    const docket = { formatVersion: docketFormatVersion, id: ports.randomHex(16), ...parsed.data } as const;
    await writeFileDurably(join(dir, docketFileName), `${JSON.stringify(docket, undefined, 2)}\n`, ports.randomHex(4));
    await syncFolder(join(dir, '..'));
    return ok({ dir, docket });
  } catch (error) {
    return diskRefusal(error, dir);
  }
}

/** Makes a new or empty folder ready for a docket, which it is not yet. Refuses with `docket.exists` or `docket.folderNotEmpty`. Throws the system's error. */
export async function layOutDocketFolder(dir: string): Promise<Refusal | undefined> {
  await mkdir(dir, { recursive: true, mode: folderMode });
  const occupied = refuseOccupied(dir, await readdir(dir));
  if (occupied) return occupied;
  for (const name of subfolders) await mkdir(join(dir, name), { mode: folderMode });
  return undefined;
}

function refuseOccupied(dir: string, names: readonly string[]): Refusal | undefined {
  if (names.includes(docketFileName)) return refuse('docket.exists', `${dir} is a docket already.`, { dir });
  if (names.length === 0) return undefined;
  return refuse('docket.folderNotEmpty', `${dir} is not empty and is not a docket: choose a new or an empty folder.`, {
    dir,
  });
}

function factsInvalid(error: z.ZodError): Refusal {
  return refuse('docket.factsInvalid', `No docket was made: ${issuesInWords(error)}.`, { issues: error.issues });
}
