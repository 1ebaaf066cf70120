/** Chronologies that officers put together: drafts of the docket, outside of its journal, one file each. */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Chronology,
  chronologyIdSchema,
  chronologySchema,
  type NewChronology,
} from '../../shared/chronology/chronology.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { issuesInWords, plainIssue } from '../../shared/kernel/issues-in-words.ts';
import { jsonFault } from '../../shared/kernel/json-fault.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';
import { folderMode, syncFolder, writeFileDurably } from '../disk/durable-file.ts';

const folderName = join('drafts', 'chronologies');
const suffix = '.json';

export interface ChronologyStore {
  /** In order. Refuses with a disk code. */
  list(): Promise<Result<readonly string[]>>;
  /** Refuses with `chronology.unknown`, `chronology.unreadable` or a disk code. */
  read(id: string): Promise<Result<Chronology>>;
  /** Under the next free number. Refuses with a disk code. */
  create(described: NewChronology): Promise<Result<Chronology>>;
  /** Whole or not at all: what was there before stays until this is on the disk. Refuses with a disk code. */
  write(chronology: Chronology): Promise<Result<null>>;
  /** Refuses with a disk code. */
  remove(id: string): Promise<Result<null>>;
}

interface StorePorts {
  /** Makes the names of temporary files their own. */
  newId(): string;
  now(): Instant;
}

/** What is written bears the moment at which it was. */
export function openChronologyStore(dir: string, { newId, now }: StorePorts): ChronologyStore {
  const folder = join(dir, folderName);
  const pathOf = (id: string) => join(folder, `${chronologyIdSchema.parse(id)}${suffix}`);

  async function list(): Promise<Result<readonly string[]>> {
    try {
      return ok((await readdir(folder)).sort().flatMap(idOf));
    } catch (error) {
      return errnoOf(error) === 'ENOENT' ? ok([]) : diskRefusal(error, folder);
    }
  }

  async function stamped(chronology: Chronology): Promise<Result<Chronology>> {
    const path = pathOf(chronology.id);
    const content = { ...chronology, changedAt: now() };
    try {
      await mkdir(folder, { recursive: true, mode: folderMode });
      await writeFileDurably(path, `${JSON.stringify(content, null, 2)}\n`, newId());
      return ok(content);
    } catch (error) {
      return diskRefusal(error, path);
    }
  }

  return {
    list,
    async write(chronology) {
      const written = await stamped(chronology);
      return written.ok ? ok(null) : written;
    },
    async remove(id) {
      const path = pathOf(id);
      try {
        await rm(path, { force: true });
        await syncFolder(folder);
        return ok(null);
      } catch (error) {
        return errnoOf(error) === 'ENOENT' ? ok(null) : diskRefusal(error, path);
      }
    },
    async read(id) {
      if (!chronologyIdSchema.safeParse(id).success) return unknown(id);
      const path = pathOf(id);
      try {
        return parse(path, id, await readFile(path, 'utf8'));
      } catch (error) {
        return errnoOf(error) === 'ENOENT' ? unknown(id) : diskRefusal(error, path);
      }
    },
    async create(described) {
      const known = await list();
      if (!known.ok) return known;
      const last = Math.max(0, ...known.value.map((id) => Number(id.slice('CH-'.length))));
      return stamped({ id: `CH-${String(last + 1).padStart(4, '0')}`, ...described });
    },
  };
}

function unknown(id: string): Refusal {
  return refuse('chronology.unknown', `There is no chronology ${id} in this docket.`);
}

function idOf(name: string): string[] {
  const id = name.endsWith(suffix) ? chronologyIdSchema.safeParse(name.slice(0, -suffix.length)) : undefined;
  return id?.success ? [id.data] : [];
}

function parse(path: string, id: string, text: string): Result<Chronology> {
  const fault = jsonFault(text);
  if (fault) {
    const sentence = `The chronology ${path} is not JSON from line ${fault.line}, column ${fault.column} on.`;
    return refuse('chronology.unreadable', sentence, { file: path, line: fault.line });
  }
  const parsed = chronologySchema.safeParse(JSON.parse(text), { error: plainIssue });
  if (!parsed.success)
    return refuse('chronology.unreadable', `The chronology ${path} cannot be used: ${issuesInWords(parsed.error)}.`, {
      file: path,
    });
  if (parsed.data.id === id) return ok(parsed.data);
  return refuse('chronology.unreadable', `The file ${path} holds the chronology ${parsed.data.id}.`, { file: path });
}
