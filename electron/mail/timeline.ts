import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { Agency } from '../../shared/mail/chain/account-findings.ts';
import { type ChainReading, joinSources } from '../../shared/mail/chain/chain-findings.ts';
import { takeMessageApart } from '../../shared/mail/chain/chain-of-message.ts';
import { type ComparedSource, comparedSource, keepBodyTexts } from '../../shared/mail/chain/compared-source.ts';
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
  const sources = new Map<string, readonly ComparedSource[]>();
  const { bodyOf, textOf } = keepBodyTexts();
  for await (const [sha256, message] of store.getAll([...idsOf.keys()])) {
    const id = idsOf.get(sha256);
    if (id === undefined) continue;
    sources.set(
      id,
      takeMessageApart(id, message).sources.map((source) => comparedSource(source, bodyOf)),
    );
  }
  const found = evidence.flatMap(({ id }) => sources.get(id) ?? []);
  return {
    reading: joinSources(found, agency, textOf),
    unread: evidence.map(({ id }) => id).filter((id) => !sources.has(id)),
  };
}
