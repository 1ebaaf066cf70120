import { evidenceMonthsOf } from '../../projection/queries/evidence-queries.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import { createMatcher, type EvidenceFilter } from './evidence-filter.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { mostLinkedAtOnce } from './link-evidence.ts';
import { type ListedEvidence, rangeOfMonth } from './listed-evidence.ts';
import type { SelectedEvidence } from './selected-evidence.ts';
import type { ListedRows } from './use-listed-evidence.ts';

interface Ticking {
  readonly listed: ListedEvidence;
  readonly rows: Pick<ListedRows, 'held' | 'order'>;
  readonly filter: EvidenceFilter;
  readonly selected: SelectedEvidence;
}

/** Ticks what a list shows, from its top on, as many as can be linked in one step. */
export async function tickListed({ listed, rows, filter, selected }: Ticking): Promise<void> {
  if (rows.held !== undefined) return selected.replace(rows.held.slice(0, mostLinkedAtOnce).map(({ id }) => id));
  const { projection } = shownProjection.getState();
  if (projection === undefined) return;
  const months = await projection.read(evidenceMonthsOf(listed.scope));
  const first = await gatherEvidence(projection, {
    scope: listed.scope,
    order: rows.order,
    range: rangeOfMonth(months, listed.month, rows.order),
    matches: createMatcher(filter),
    most: mostLinkedAtOnce,
    signal: AbortSignal.timeout(60_000),
  });
  selected.replace(first.map(({ id }) => id));
}
