/** What a docket needs of the machine, as arguments; and the real ones. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { type Instant, instantOf } from '../../shared/kernel/instant.ts';
import { processStart } from './process-start.ts';
import { userFolder } from './user-folder.ts';

export interface DocketPorts {
  now(): Instant;
  /** Unpredictable bytes in hexadecimal: twice as many digits. */
  randomHex(bytes: number): string;
  /** Where this user's own files about dockets are kept, outside every docket. */
  readonly userFolder: string;
  readonly host: string;
  readonly pid: number;
  /** When a process of this host began, in words that only equal themselves; `gone` if there is none, `unknown` where the system does not say. */
  processStart(pid: number): string | 'gone' | 'unknown';
}

export function systemDocketPorts(env: NodeJS.ProcessEnv = process.env): DocketPorts {
  return {
    now: () => instantOf(Date.now()),
    randomHex: (bytes) => randomBytes(bytes).toString('hex'),
    userFolder: userFolder(env),
    host: hostname(),
    pid: process.pid,
    processStart,
  };
}
