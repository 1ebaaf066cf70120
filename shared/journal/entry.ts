/** The journal's envelope: one fact, who recorded it, when, and where it stands in the chain of its device's log. */
import { z } from 'zod';
import { type Branded, brandedText } from '../kernel/branded.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Sha256 } from '../kernel/sha256.ts';

/** Names one device's log, 16 hexadecimal digits; also the name of its folder below journal/. */
export type DeviceId = Branded<string, 'DeviceId'>;

/** What a caller asks to be recorded; the journal adds place, time and hashes. `data` must survive JSON. */
export interface EntryDraft {
  readonly actor: string;
  readonly type: string;
  readonly v: number;
  readonly data: object;
}

/** Entries are never rewritten; a correction is a new entry. `seq` starts at 1 in each device's log. */
export interface JournalEntry extends EntryDraft {
  readonly seq: number;
  readonly device: DeviceId;
  readonly recordedAt: Instant;
  readonly prev: Sha256;
  readonly hash: Sha256;
}

/** How far a log reaches: the seq and hash of its last entry. What letters, exports and peers quote as their basis. */
export interface Head {
  readonly device: DeviceId;
  readonly seq: number;
  readonly hash: Sha256;
}

/** The `prev` of the first entry: 64 zeros. */
export const noHash = '0'.repeat(64) as Sha256;

const hex64 = /^[0-9a-f]{64}$/;
const deviceIdPattern = /^[0-9a-f]{16}$/;
const notEmpty = /./s;
const eventType = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;
const moment = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{3}Z$/;

export const deviceIdSchema = brandedText<DeviceId>(
  z.string().regex(deviceIdPattern, 'must be a device id (16 hexadecimal digits)'),
);

/**
 * Whether a parsed line is an envelope and nothing else. Of `data` it says only that it is an object (the domain judges the rest), of `prev` and `hash` only
 * that they are text (the chain proves them by equality). Written by hand and not with zod because every entry passes here at every
 * start, and a schema took as long as reading, hashing and parsing together.
 */
export function isJournalEntry(value: unknown): value is JournalEntry {
  if (!isObject(value) || Object.keys(value).length !== 9) return false;
  const { seq, device, recordedAt, actor, type, v, data, prev, hash } = value as Partial<
    Record<keyof JournalEntry, unknown>
  >;
  return (
    isCount(seq) &&
    isCount(v) &&
    isObject(data) &&
    isText(device, deviceIdPattern) &&
    isText(recordedAt, moment) &&
    isText(type, eventType) &&
    isText(actor, notEmpty) &&
    typeof prev === 'string' &&
    typeof hash === 'string'
  );
}

export const headSchema = z
  .strictObject({ device: z.string().regex(deviceIdPattern), seq: z.int().min(0), hash: z.string().regex(hex64) })
  .transform((head) => head as Head);

/** The head after this entry. */
export function headOf(entry: JournalEntry): Head {
  return { device: entry.device, seq: entry.seq, hash: entry.hash };
}

/** The head of a log that has no entry yet: seq 0 and 64 zeros. */
export function emptyHead(device: DeviceId): Head {
  return { device, seq: 0, hash: noHash };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

function isText(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}
