import type { State } from '../../shared/domain/state.ts';
import type { Head } from '../../shared/journal/entry.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { DocketFault, DocketFinding } from '../journal/finding.ts';
import { draftFaults } from './draft-faults.ts';
import type { Ledger } from './ledger.ts';

export interface DocketReport {
  /** No entry and no original differs from what was recorded. */
  readonly intact: boolean;
  /** Entries in an unbroken chain. */
  readonly entries: number;
  readonly heads: readonly Head[];
  /** Originals whose bytes are what their names say, and their bytes in all. */
  readonly originals: number;
  readonly bytes: number;
  /** The journal's first, then the evidence store's in order of path. */
  readonly faults: readonly DocketFault[];
  /** Drafts that cannot be read: no part of the record, which is intact without them. */
  readonly drafts: readonly DocketFault[];
}

/** Checks the chain (done on opening), re-hashes every original, looks for those that entries name, and reads every draft. */
export async function verifyDocket(
  ledger: Ledger,
  onProgress?: (done: number, all: number) => void,
): Promise<DocketReport> {
  const evidence = await ledger.evidence.verifyAll({
    expected: namedOriginals(ledger.state()),
    ...(onProgress && { onProgress }),
  });
  const faults = [...errorsIn(ledger.findings()), ...evidence.faults];
  return {
    intact: faults.length === 0,
    entries: ledger.entries().length,
    heads: ledger.heads(),
    originals: evidence.goodFiles,
    bytes: evidence.goodBytes,
    faults,
    drafts: await draftFaults(ledger.dir),
  };
}

function errorsIn(findings: readonly DocketFinding[]): readonly DocketFault[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ severity: _, ...fault }) => fault);
}

/** Every original that an entry says is in the store: messages and mailboxes, receipts, issued letters and their signed copies. */
export function namedOriginals({ evidence, imports, letters }: State): ReadonlySet<Sha256> {
  const named = new Set<Sha256>();
  for (const { sha256, container } of evidence.values()) named.add(container?.sha256 ?? sha256);
  for (const { receipt } of imports.values()) named.add(receipt);
  for (const { issued, signedCopies } of letters.values()) {
    if (issued) named.add(issued.document).add(issued.pdf);
    for (const { copy } of signedCopies) named.add(copy);
  }
  return named;
}
