import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Ledger } from './ledger.ts';

type Losing = Pick<Ledger, 'lost' | 'handle' | 'findings'>;

/**
 * Records that entries which this computer had seen are gone, and why: an older copy was put back, a disk failed. From then on it is history and
 * no longer a fault. Refuses with `loss.none`, and as the ledger does.
 */
export async function acknowledgeLoss(
  ledger: Losing,
  reason: string,
  actor: string,
): Promise<Result<readonly LedgerEntry[]>> {
  const lost = ledger.lost();
  if (lost.length === 0)
    return refuse('loss.none', 'No entry is known to be missing from this docket: there is no loss to acknowledge.');
  return ledger.handle([{ intent: 'AcknowledgeLoss', lost, reason }], actor);
}

/** Why nothing may be told to anybody outside from this record yet. */
export function acknowledgeFirst(ledger: Losing): Refusal {
  const missing = ledger.findings().find(({ code }) => code === 'journal.tailMissing')?.message ?? '';
  return refuse(
    'recordNotWhole',
    `No letter can be issued while entries are missing and nobody has said why. ${missing} Acknowledge the loss first, or restore a newer backup.`,
  );
}
