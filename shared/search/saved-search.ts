import { z } from 'zod';
import { searchedKinds } from './search-query.ts';

/** Newest first shows what happened last; best first what fits most. */
export const searchOrders = ['newest', 'best'] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** The longest query that is read, in characters. */
export const longestQuery = 1_000;

/** A search under a name of the officer's own. Names are told apart without regard to case. */
export const savedSearchSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  query: z.string().min(1).max(longestQuery),
  order: z.enum(searchOrders),
  /** Those that were saved before kinds were kept look among all. */
  kind: z.enum(['all', ...searchedKinds]).default('all'),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

/**
 * The list with one search under another name, in its place; another one that bears the new name is replaced. A name that no search bears changes nothing.
 * @example renamed([{ name: 'a', ... }], 'a', 'b') // [{ name: 'b', ... }]
 */
export function renamed(saved: readonly SavedSearch[], from: string, to: string): readonly SavedSearch[] {
  const isCalled = ({ name }: SavedSearch, wanted: string) => name.toLowerCase() === wanted.toLowerCase();
  if (!saved.some((one) => isCalled(one, from))) return saved;
  return saved
    .filter((one) => isCalled(one, from) || !isCalled(one, to))
    .map((one) => (isCalled(one, from) ? { ...one, name: to } : one));
}

/** The list with one more search by name; one of the same name is replaced in its place. */
export function withSearch(saved: readonly SavedSearch[], search: SavedSearch): readonly SavedSearch[] {
  const isSame = ({ name }: SavedSearch) => name.toLowerCase() === search.name.toLowerCase();
  return saved.some(isSame) ? saved.map((one) => (isSame(one) ? search : one)) : [...saved, search];
}
