import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../shared/kernel/instant.ts';
import { redact } from './redact.ts';

type LogLevel = 'info' | 'warning' | 'error';
/** Ids, codes and counts; never the text of a message or a letter. */
type LogDetail = Readonly<Record<string, string | number | boolean | undefined>>;

/** The one log of a process. A code is `noun.condition`, as `request.refused`. */
export interface Log {
  write(level: LogLevel, code: string, detail?: LogDetail): void;
}

interface LogOptions {
  readonly folder: string;
  readonly now: () => Instant;
  /** A file that has reached this size, in bytes, is put aside. */
  readonly maxBytes?: number;
  /** How many files put aside are kept. */
  readonly keep?: number;
}

const fileName = (age: number): string => (age === 0 ? 'workbench.log' : `workbench.${age}.log`);

/** Appends JSON lines, redacted, at once: what precedes a crash must be in the file. Throws where the folder cannot be made. */
export function openRotatingLog({ folder, now, maxBytes = 1_000_000, keep = 4 }: LogOptions): Log {
  mkdirSync(folder, { recursive: true });
  const current = join(folder, fileName(0));
  return {
    write(level, code, detail) {
      if (sizeOf(current) >= maxBytes) rotate(folder, keep);
      const line = JSON.stringify({ at: now(), level, code, ...detail }, (_, value: unknown) =>
        typeof value === 'string' ? redact(value) : value,
      );
      appendFileSync(current, `${line}\n`);
    },
  };
}

function rotate(folder: string, keep: number): void {
  rmSync(join(folder, fileName(keep)), { force: true });
  for (let age = keep - 1; age >= 0; age--) {
    if (sizeOf(join(folder, fileName(age))) > 0)
      renameSync(join(folder, fileName(age)), join(folder, fileName(age + 1)));
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
