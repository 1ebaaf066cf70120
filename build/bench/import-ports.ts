import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEvidenceStore } from '../../electron/evidence/evidence-store.ts';
import type { ImportPorts } from '../../electron/mail/import-ports.ts';
import { openParsedStore } from '../../electron/mail/parsed-store.ts';
import { createForkRunner } from '../../electron/process/fork-runner.ts';
import type { ProcessRunner } from '../../electron/process/process-runner.ts';
import { instantOf } from '../../shared/kernel/instant.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';

/** Real stores in a new folder, and a set in place of the journal. */
export async function importPorts(folder: string, runner: ProcessRunner = createForkRunner()): Promise<ImportPorts> {
  const evidenceFolder = join(folder, 'evidence');
  mkdirSync(evidenceFolder, { recursive: true });
  const held = new Set<Sha256>();
  return {
    runner,
    parsedStore: await openParsedStore(join(folder, 'parsed')),
    evidence: openEvidenceStore(evidenceFolder, { newNonce: randomUUID }),
    clock: { now: () => instantOf(Date.now()), today: () => localDate('2022-02-18') },
    alreadyHeld: (sha256) => held.has(sha256),
    record: async (batch) => {
      for (const { sha256 } of batch) held.add(sha256);
      return ok(null);
    },
  };
}
