/** One small JSON file in the user's own folder: what is unreadable counts as absent, for all of it can be said again. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { errnoOf } from '../disk/disk-refusal.ts';
import { folderMode, writeFileDurably } from '../disk/durable-file.ts';

export interface UserFile<Value> {
  read(): Promise<Value | undefined>;
  /** Throws the system's error. */
  write(value: Value): Promise<void>;
}

export function openUserFile<Value>(
  path: string,
  schema: z.ZodType<Value>,
  randomHex: (bytes: number) => string,
): UserFile<Value> {
  return {
    async read() {
      try {
        return schema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
      } catch (error) {
        if (error instanceof SyntaxError || errnoOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    async write(value) {
      await mkdir(dirname(path), { recursive: true, mode: folderMode });
      await writeFileDurably(path, `${JSON.stringify(value, undefined, 2)}\n`, randomHex(4));
    },
  };
}
