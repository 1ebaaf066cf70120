/** `docket.json`: what a docket is called, whose it is, and by which version of the format it was written. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';

/** Raised when an older program could no longer read the folder rightly. */
export const docketFormatVersion = 1;

const words = z.string().trim().min(1, 'must not be empty');

/** What the officer says of a new docket. The time zone is an IANA name; it decides which day it is. */
export const docketFactsSchema = z.strictObject({
  name: words,
  agency: words,
  office: words,
  timeZone: z.string().refine(isTimeZone, 'must be a time zone such as America/New_York'),
});

export type DocketFacts = z.infer<typeof docketFactsSchema>;

const docketFileSchema = docketFactsSchema.extend({
  formatVersion: z.literal(docketFormatVersion),
  id: z.string().regex(/^[0-9a-f]{32}$/),
});

export type DocketFile = z.infer<typeof docketFileSchema>;

/** A docket found on disk. */
export interface DocketFolder {
  /** The folder as the officer named it. */
  readonly dir: string;
  readonly docket: DocketFile;
}

export const docketFileName = 'docket.json';

/** Reads `dir` as a docket; `name` is that of its file where it has not its own yet. Refuses with a disk code, `docket.none`, `docket.newer` or `docket.unreadable`. */
export async function openDocketFolder(dir: string, name = docketFileName): Promise<Result<DocketFolder>> {
  const path = join(dir, name);
  try {
    return parseDocketFile(dir, path, await readFile(path, 'utf8'));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT')
      return refuse('docket.none', `${dir} is not a docket: it has no ${docketFileName}.`, { dir });
    return diskRefusal(error, path);
  }
}

function parseDocketFile(dir: string, path: string, text: string): Result<DocketFolder> {
  const value = parseJson(text);
  const version = z.object({ formatVersion: z.number() }).safeParse(value);
  if (version.success && version.data.formatVersion > docketFormatVersion) {
    const sentence = `${dir} was written by a newer version of Records Workbench; this one cannot open it.`;
    return refuse('docket.newer', sentence, { path, formatVersion: version.data.formatVersion });
  }
  const docket = docketFileSchema.safeParse(value);
  if (docket.success) return ok({ dir, docket: docket.data });
  return refuse('docket.unreadable', `${path} cannot be read as a docket's file.`, {
    path,
    issues: docket.error.issues,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
