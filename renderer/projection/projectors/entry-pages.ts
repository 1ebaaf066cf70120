/** Entries in rows of a few dozen: what is put into the browser's store costs by the row, and by the key of its index. */
import type { EntryPageRow, EntryRow } from '../rows.ts';

/** Few enough that the last page is written anew with each entry. */
const entriesPerPage = 64;

/** The page that an entry stands in, by its position. */
export function pageOf(position: number): number {
  return Math.floor((position - 1) / entriesPerPage);
}

/** The pages of entries that follow one another; `before` are those that the first page held already. */
export function entryPages(before: readonly EntryRow[], entries: readonly EntryRow[]): readonly EntryPageRow[] {
  const pages = Map.groupBy([...before, ...entries], ({ position }) => pageOf(position));
  return [...pages].map(([page, own]) => ({ page, told: toldOn(page, own), entries: own }));
}

/** Entries of one list that stand on one page. */
export interface Told {
  readonly page: number;
  readonly count: number;
}

/** The list of what a person recorded, as places begin with it; a record's is its key. No record is of the kind `by`. */
export function listBy(actor: string): string {
  return `by:${actor}`;
}

export function isIn(list: string, { about, actor }: EntryRow): boolean {
  return about.includes(list) || listBy(actor) === list;
}

/** Each as `list|page|count`, so that the index has the pages of every list in order, and how long the list is. */
function toldOn(page: number, entries: readonly EntryRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { about, actor } of entries)
    for (const list of new Set([...about, listBy(actor)])) counts.set(list, (counts.get(list) ?? 0) + 1);
  return [...counts].map(([list, count]) => `${list}|${String(page).padStart(8, '0')}|${count}`);
}

/** The first and last place that a list can have. */
export function placesOfList(list: string): readonly [string, string] {
  return [`${list}|`, `${list}|\uffff`];
}

export function readTold(place: string): Told & { readonly list: string } {
  const [, list = '', page = '', count = ''] = /^(.*)\|(\d+)\|(\d+)$/s.exec(place) ?? [];
  return { list, page: Number(page), count: Number(count) };
}
