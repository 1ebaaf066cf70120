/** A real docket in a temporary folder, for tests. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntryDraft } from '../../../shared/journal/entry.ts';
import { instantOf } from '../../../shared/kernel/instant.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { createDocket } from '../create-docket.ts';
import type { DocketFacts } from '../docket-file.ts';
import { type DocketPorts, systemDocketPorts } from '../docket-ports.ts';
import { type OpenDocket, openDocket } from '../open-docket.ts';

export const facts: DocketFacts = {
  name: 'Unauthorized dispositions',
  agency: 'National Archives and Records Administration',
  office: 'Office of Information Technology',
  timeZone: 'America/New_York',
};

export const draft: EntryDraft = {
  actor: 'Dana Ellis',
  type: 'milestone.completed',
  v: 1,
  data: { effective: '2022-02-18', milestone: 'M-00093', note: 'Prüfung § 3' },
};

export interface TemporaryDocket {
  readonly root: string;
  readonly dir: string;
  readonly ports: DocketPorts;
  open(mode: 'read' | 'write'): Promise<OpenDocket>;
  /** Records drafts in one session, one call each, and closes. */
  record(count: number): Promise<void>;
}

/** Each moment the clock is asked is a second later. Removed after `use`. */
export async function withDocket(use: (docket: TemporaryDocket) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'records-test-'));
  let now = Date.UTC(2022, 1, 18, 12);
  const ports = {
    ...systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(root, 'home') }),
    now: () => {
      now += 1000;
      return instantOf(now);
    },
  };
  const dir = join(root, 'docket');
  const open = async (mode: 'read' | 'write') => orThrow(await openDocket(dir, { mode }, ports));
  async function record(count: number): Promise<void> {
    const docket = await open('write');
    for (let each = 0; each < count; each += 1) orThrow(await docket.journal.appendAll([draft]));
    await docket.close();
  }
  try {
    orThrow(await createDocket(dir, facts, ports));
    await use({ root, dir, ports, open, record });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

export function orThrow<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
