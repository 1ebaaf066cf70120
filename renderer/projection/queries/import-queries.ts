/** Questions about imports. */
import type { ImportId } from '../../../shared/domain/ids.ts';
import type { ImportRow } from '../rows.ts';
import type { Query } from './query.ts';

/** One import, or undefined where there is none. */
export function importById(id: ImportId): Query<ImportRow | undefined> {
  return ({ imports }) => imports.get(id);
}

/** Newest first. */
export const allImports: Query<ImportRow[]> = ({ imports }) => imports.orderBy('finishedAt').reverse().toArray();
