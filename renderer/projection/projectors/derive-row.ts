import type { MessageHeaders } from '../../../shared/contracts/evidence.contract.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { RecordOf, RecordTable, RowOf } from '../rows.ts';
import { placesOf } from './evidence-places.ts';

/** What rows hold beside their records. */
export interface RowSources {
  /** By evidence id. */
  readonly headers: ReadonlyMap<string, MessageHeaders | null>;
  /** By import id. */
  readonly finishedAt: ReadonlyMap<string, Instant>;
}

type Derivers = { readonly [T in RecordTable]: (record: RecordOf[T], sources: RowSources) => RowOf[T] };

const derivers: Derivers = {
  evidence(evidence, { headers }) {
    const header = headers.get(evidence.id) ?? null;
    return { ...evidence, header, places: placesOf(evidence, header) };
  },
  imports(run, { finishedAt }) {
    const moment = finishedAt.get(run.id);
    if (moment === undefined) throw new Error(`import ${run.id} has no entry that finished it`);
    return { ...run, finishedAt: moment };
  },
};

/** The row of a record. Pure: what a row says beyond its record comes from the sources. */
export function deriveRow<T extends RecordTable>(table: T, record: RecordOf[T], sources: RowSources): RowOf[T] {
  return derivers[table](record, sources);
}
