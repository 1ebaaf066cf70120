import { evidenceMonthsOf } from '../../projection/queries/evidence-queries.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import { createMatcher, type EvidenceFilter } from './evidence-filter.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { mostLinkedAtOnce } from './link-evidence.ts';
import { type ListedEvidence, rangeOfMonth } from './listed-evidence.ts';
import type { SelectedEvidence } from './selected-evidence.ts';

interface Ticking {
  readonly listed: ListedEvidence;
  readonly filter: EvidenceFilter;
  readonly selected: SelectedEvidence;
}

/** Ticks what a list shows, the newest first, as many as can be linked in one step. */
export async function tickListed({ listed, filter, selected }: Ticking): Promise<void> {
  const { projection } = shownProjection.getState();
  if (projection === undefined) return;
  const months = await projection.read(evidenceMonthsOf(listed.scope));
  const rows = await gatherEvidence(projection, {
    scope: listed.scope,
    order: 'newestFirst',
    range: rangeOfMonth(months, listed.month, 'newestFirst'),
    matches: createMatcher(filter),
    most: mostLinkedAtOnce,
    signal: AbortSignal.timeout(60_000),
  });
  selected.replace(rows.map(({ id }) => id));
}
