/** Reads the logs of all devices in a docket's journal/ folder. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { deviceIdSchema, type JournalEntry } from '../../shared/journal/entry.ts';
import type { DocketFinding } from './finding.ts';
import { type LogReading, readLog, strayFinding } from './read-log.ts';

export interface JournalReading {
  readonly logs: readonly LogReading[];
  /** Of all logs, by recorded time, then device; within one log in seq order. */
  readonly entries: readonly JournalEntry[];
  readonly findings: readonly DocketFinding[];
}

/** Throws the system's error where the folder or a file in it cannot be read. */
export async function readJournal(folder: string): Promise<JournalReading> {
  const findings: DocketFinding[] = [];
  const logs: LogReading[] = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const device = deviceIdSchema.safeParse(entry.name);
    if (device.success && entry.isDirectory()) logs.push(await readLog(path, device.data));
    else findings.push(strayFinding(path));
  }
  for (const log of logs) findings.push(...log.findings);
  return { logs, entries: inRecordedOrder(logs), findings };
}

/** One log is in order already: its recorded times never go back. */
function inRecordedOrder(logs: readonly LogReading[]): readonly JournalEntry[] {
  const [first] = logs;
  if (logs.length <= 1) return first?.entries ?? [];
  return logs.flatMap((log) => log.entries).sort(byRecordedTime);
}

function byRecordedTime(a: JournalEntry, b: JournalEntry): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq;
}
