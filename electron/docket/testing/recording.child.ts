/**
 * The program that the crash test kills: `node recording.child.ts DIR`. Several callers record without end; some put evidence first. Each entry is
 * printed as `seq hash` only after it was answered, so whatever a reader of the pipe saw was promised to be on the disk.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { EntryDraft } from '../../../shared/journal/entry.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { systemDocketPorts } from '../docket-ports.ts';
import { type OpenDocket, openDocket } from '../open-docket.ts';

const callers = 6;

const docket = orThrow(await openDocket(process.argv[2] ?? '', { mode: 'write' }, systemDocketPorts()));
await Promise.all(Array.from({ length: callers }, (_, caller) => recordWithoutEnd(docket, caller)));

async function recordWithoutEnd(into: OpenDocket, caller: number): Promise<never> {
  for (let round = 0; ; round += 1) {
    const drafts = caller === 0 ? [await draftOfNewEvidence(into)] : plainDrafts(caller, round);
    const entries = orThrow(await into.journal.appendAll(drafts));
    writeSync(1, entries.map((entry) => `${entry.seq} ${entry.hash}\n`).join(''));
  }
}

async function draftOfNewEvidence(into: OpenDocket): Promise<EntryDraft> {
  const { sha256 } = orThrow(await into.evidence.putBytes(randomBytes(3000)));
  return { actor: 'Crash Test', type: 'evidence.imported', v: 1, data: { sha256 } };
}

/** One to five entries; now and then long ones, whose write the system may cut in the middle. */
function plainDrafts(caller: number, round: number): EntryDraft[] {
  const text = 'x'.repeat(round % 7 === 0 ? 30_000 : 40);
  return Array.from({ length: 1 + (round % 5) }, () => ({
    actor: 'Crash Test',
    type: 'milestone.noted',
    v: 1,
    data: { caller, text },
  }));
}

function orThrow<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
