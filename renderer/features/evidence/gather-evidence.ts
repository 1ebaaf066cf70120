import type { Projection } from '../../projection/projection.ts';
import type { EvidenceOrder, EvidenceScope } from '../../projection/queries/evidence-queries.ts';
import { evidenceWindow } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';

export interface GatheringStep {
  readonly rows: readonly EvidenceRow[];
  readonly looked: number;
  readonly total: number;
}

export interface Gathering {
  readonly scope: EvidenceScope;
  readonly order: EvidenceOrder;
  /** Rows of the list that are looked at. */
  readonly range: { readonly first: number; readonly count: number };
  readonly matches: (row: EvidenceRow) => boolean;
  /** Enough is enough: the gathering ends with so many rows. */
  readonly most?: number;
  readonly signal: AbortSignal;
  onDidLook?(step: GatheringStep): void;
}

const pageLength = 1_000;

/** Looks at a list row by row, a page at a time, so that the window stays free; answers what matches, in the list's order. */
export async function gatherEvidence(
  projection: Pick<Projection, 'read'>,
  { scope, order, range, matches, most = Number.POSITIVE_INFINITY, signal, onDidLook }: Gathering,
): Promise<readonly EvidenceRow[]> {
  const found: EvidenceRow[] = [];
  for (let looked = 0; looked < range.count && found.length < most && !signal.aborted; ) {
    const limit = Math.min(pageLength, range.count - looked);
    const { rows } = await projection.read(evidenceWindow(scope, order, range.first + looked, limit));
    if (rows.length === 0) break;
    looked += rows.length;
    for (const row of rows) if (matches(row) && found.length < most) found.push(row);
    if (!signal.aborted) onDidLook?.({ rows: [...found], looked, total: range.count });
  }
  return found;
}
