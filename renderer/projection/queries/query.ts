import type { ProjectionDatabase } from '../database.ts';

/** A question to the projection. Reads only; run it with `Projection.read`, live with `observe` or `useLive`. */
export type Query<Answer> = (database: ProjectionDatabase) => Promise<Answer>;

/** Rows `start`, `start + 1` ... of a list that holds `count`. */
export interface WindowAnswer<Row> {
  readonly count: number;
  readonly start: number;
  readonly rows: readonly Row[];
}
