import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { Agency } from '../../shared/mail/chain/account-findings.ts';
import { type ChainReading, readChains } from '../../shared/mail/chain/chain-findings.ts';
import { chainsOfMessage } from '../../shared/mail/chain/chain-of-message.ts';
import type { ChainSource } from '../../shared/mail/chain/chain-source.ts';
import type { ParsedStore } from './parsed-store.ts';

/** A piece of evidence whose messages belong in the timeline. */
export interface TimelineEvidence {
  /** Names it in the docket. */
  readonly id: string;
  readonly sha256: Sha256;
}

export interface EvidenceTimeline {
  readonly reading: ChainReading;
  /** Evidence that has no reading: what it says is not in the timeline. */
  readonly unread: readonly string[];
}

/** Splits all that was read of some evidence and brings native, printed and quoted copies together, in the order of `evidence`. */
export async function readTimeline(
  store: Pick<ParsedStore, 'getAll'>,
  evidence: readonly TimelineEvidence[],
  agency: Agency,
): Promise<EvidenceTimeline> {
  const idsOf = new Map(evidence.map(({ id, sha256 }) => [sha256, id]));
  const sources = new Map<string, readonly ChainSource[]>();
  for await (const [sha256, message] of store.getAll([...idsOf.keys()])) {
    const id = idsOf.get(sha256);
    if (id !== undefined) sources.set(id, chainsOfMessage(id, message));
  }
  const found = evidence.flatMap(({ id }) => sources.get(id) ?? []);
  return { reading: readChains(found, agency), unread: evidence.map(({ id }) => id).filter((id) => !sources.has(id)) };
}
