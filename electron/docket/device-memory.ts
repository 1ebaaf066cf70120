/**
 * What this user's machine remembers of a docket, outside it: the device id under which it writes, and how far each log reached when it was
 * last seen. A chain cannot show that its own tail was cut; the memory can.
 */
import { mkdir, readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type DeviceId, deviceIdSchema, type Head, headSchema } from '../../shared/journal/entry.ts';
import { errnoOf } from '../disk/disk-refusal.ts';
import { folderMode, writeFileDurably } from '../disk/durable-file.ts';
import { sha256Of } from '../disk/sha256.ts';
import type { DocketFinding } from '../journal/finding.ts';
import type { LogReading } from '../journal/read-log.ts';
import type { DocketFolder } from './docket-file.ts';
import type { DocketPorts } from './docket-ports.ts';

const deviceMemorySchema = z.strictObject({ device: deviceIdSchema, heads: z.array(headSchema) });

export type DeviceMemory = z.infer<typeof deviceMemorySchema>;

/** Undefined on a machine that has not written to this docket, or whose memory of it is unreadable. Throws the system's error. */
export async function recallDevice(folder: DocketFolder, ports: DocketPorts): Promise<DeviceMemory | undefined> {
  return readMemory(await memoryPath(folder, ports));
}

async function readMemory(path: string): Promise<DeviceMemory | undefined> {
  try {
    return deviceMemorySchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError || errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Every head of this docket that this computer has seen, at whatever place a copy of it stood; what cannot be read counts for nothing. Throws
 * the system's error.
 */
export async function headsSeenAnywhere(docketId: string, ports: DocketPorts): Promise<readonly Head[]> {
  const folder = join(ports.userFolder, 'dockets');
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  const memories = await Promise.all(
    names.filter((name) => name.startsWith(`${docketId}-`)).map((name) => readMemory(join(folder, name))),
  );
  const heads = memories.flatMap((memory) => memory?.heads ?? []);
  return [...new Map(heads.map((head) => [`${head.device} ${head.hash}`, head])).values()];
}

/** Only for the holder of the writer lock. Throws the system's error. */
export async function rememberDevice(folder: DocketFolder, memory: DeviceMemory, ports: DocketPorts): Promise<void> {
  const path = await memoryPath(folder, ports);
  await mkdir(dirname(path), { recursive: true, mode: folderMode });
  await writeFileDurably(path, `${JSON.stringify(memory)}\n`, ports.randomHex(4));
}

export function newDeviceId(ports: DocketPorts): DeviceId {
  return ports.randomHex(8) as DeviceId;
}

/** Remembered heads that the logs no longer hold: the tail was cut, or the log was replaced by another. */
export function lostHeads(logs: readonly LogReading[], remembered: readonly Head[]): Head[] {
  return remembered.filter((head) => {
    const log = logs.find((each) => each.device === head.device);
    // A log that was found broken says so itself.
    return !log?.isBroken && !reaches(log, head);
  });
}

/** What to remember now: every log's head, but a lost one as it was, so that the loss stays shown. */
export function headsToRemember(found: readonly Head[], lost: readonly Head[]): Head[] {
  return [...found.filter((head) => lost.every((each) => each.device !== head.device)), ...lost];
}

export function tailMissing(logs: readonly LogReading[], head: Head): DocketFinding {
  const seqFound = logs.find((log) => log.device === head.device)?.head.seq ?? 0;
  const found = seqFound >= head.seq ? 'now holds other entries' : `now ends at entry ${seqFound}`;
  const message =
    `The journal of device ${head.device} reached entry ${head.seq} when this computer last saw it and ${found}. ` +
    'It was cut or replaced, or an older copy of the docket was put back.';
  return { code: 'journal.tailMissing', severity: 'error', message, seq: Math.min(seqFound + 1, head.seq) };
}

function reaches(log: LogReading | undefined, head: Head): boolean {
  return head.seq === 0 || log?.entries[head.seq - 1]?.hash === head.hash;
}

/**
 * By docket and place: a copy of a docket elsewhere on this machine is remembered apart and gets a device id of its own, so that neither is
 * taken for the other with its tail cut; an older copy put back in the same place is found out.
 */
async function memoryPath({ dir, docket }: DocketFolder, ports: DocketPorts): Promise<string> {
  const place = sha256Of(await realpath(dir)).slice(0, 16);
  return join(ports.userFolder, 'dockets', `${docket.id}-${place}.json`);
}
