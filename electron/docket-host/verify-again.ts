import type { DocketReport } from '../../shared/contracts/verify.contract.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import type { JobControl } from '../ipc/running-jobs.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import { verifyDocket } from '../ledger/verify-docket.ts';

/**
 * Verifies an open docket from the disk, not from memory: reads its journal again beside the writer, hashes every original, and looks for the
 * heads that this ledger has. Throws the signal's reason when it is cancelled. Refuses as openLedger does.
 */
export async function verifyAgain(
  open: Ledger,
  { signal, report }: JobControl,
  ports: DocketPorts,
): Promise<Result<DocketReport>> {
  const heads = open.heads();
  report({ done: 0, step: 'Reading the journal' });
  const fresh = await openLedger(open.dir, { mode: 'read' }, ports);
  if (!fresh.ok) return fresh;
  try {
    const found = await verifyDocket(fresh.value, (done, total) => {
      signal.throwIfAborted();
      report({ done, total, step: 'Hashing originals' });
    });
    const faults = [...found.faults, ...lostSinceOpening(fresh.value, heads, found.faults)];
    return ok({ ...found, faults, intact: faults.length === 0 });
  } finally {
    await fresh.value.close();
  }
}

/** A break is told by the journal itself; what is told here is a log that ends too early, or goes on differently, though it reads well. */
function lostSinceOpening(
  fresh: Ledger,
  heads: readonly { readonly device: string; readonly seq: number; readonly hash: string }[],
  faults: DocketReport['faults'],
): DocketReport['faults'] {
  if (faults.some(({ code }) => code.startsWith('journal.'))) return [];
  const held = new Set(fresh.entries().map(({ device, seq, hash }) => `${device} ${seq} ${hash}`));
  return heads
    .filter(({ device, seq, hash }) => seq > 0 && !held.has(`${device} ${seq} ${hash}`))
    .map(({ device, seq }) => ({
      code: 'journal.tailMissing',
      message: `The log of device ${device} reached entry ${seq} in this session and no longer holds it: it was cut or replaced while the docket was open.`,
    }));
}
