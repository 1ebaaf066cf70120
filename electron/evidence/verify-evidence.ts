/** Re-hashes the evidence store: every original must be what its name says. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Sha256, sha256Schema } from '../../shared/kernel/sha256.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';
import { sha256OfFile } from '../disk/sha256.ts';
import { isTemporary } from './temporaries.ts';

export interface EvidenceReport {
  /** Originals whose bytes are what their names say. */
  readonly goodFiles: number;
  readonly goodBytes: number;
  /** In order of path; the first is the first bad place. */
  readonly faults: readonly EvidenceFault[];
}

export interface EvidenceFault {
  readonly code: 'evidence.damaged' | 'evidence.missing' | 'evidence.strayFile' | 'evidence.unreadable';
  readonly file: string;
  readonly message: string;
}

export interface VerifyOptions {
  /** Originals that must be there. */
  readonly expected?: ReadonlySet<Sha256> | undefined;
  onProgress?(doneFiles: number, allFiles: number): void;
}

/** A folder that is not there holds nothing: everything expected is missing. Throws the system's error where it cannot be listed. */
export async function verifyEvidence(
  folder: string,
  { expected, onProgress }: VerifyOptions = {},
): Promise<EvidenceReport> {
  const paths = await listFiles(folder);
  const faults: EvidenceFault[] = [];
  let goodBytes = 0;
  for (const [index, path] of paths.entries()) {
    const checked = await checkFile(folder, path);
    if (typeof checked === 'number') goodBytes += checked;
    else faults.push(checked);
    onProgress?.(index + 1, paths.length);
  }
  const goodFiles = paths.length - faults.length;
  return { goodFiles, goodBytes, faults: [...faults, ...missing(folder, paths, expected)].sort(byFile) };
}

/** The good file's size, or what is wrong with it. */
async function checkFile(folder: string, path: string): Promise<number | EvidenceFault> {
  if (!isInPlace(folder, path))
    return fault('evidence.strayFile', path, `${path} is not a part of the evidence store.`);
  try {
    const { sha256, size } = await sha256OfFile(path);
    if (sha256 === basename(path)) return size;
    return fault(
      'evidence.damaged',
      path,
      `The stored original ${path} is not what was put there: its hash does not fit.`,
    );
  } catch (error) {
    return fault('evidence.unreadable', path, diskRefusal(error, path).message);
  }
}

function isInPlace(folder: string, path: string): boolean {
  const name = basename(path);
  return sha256Schema.safeParse(name).success && dirname(path) === join(folder, name.slice(0, 2));
}

function missing(folder: string, paths: readonly string[], expected: ReadonlySet<Sha256> = new Set()): EvidenceFault[] {
  const present = new Set(paths);
  const places = [...expected].map((sha256) => join(folder, sha256.slice(0, 2), sha256));
  return places
    .filter((path) => !present.has(path))
    .map((path) =>
      fault('evidence.missing', path, `The original ${path} is missing, though an entry of the journal names it.`),
    );
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(noneWhereMissing);
  return entries
    .filter((entry) => !entry.isDirectory() && !isTemporary(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function noneWhereMissing(error: unknown): Dirent[] {
  if (errnoOf(error) === 'ENOENT') return [];
  throw error;
}

function fault(code: EvidenceFault['code'], file: string, message: string): EvidenceFault {
  return { code, file, message };
}

function byFile(a: EvidenceFault, b: EvidenceFault): number {
  return a.file < b.file ? -1 : 1;
}
