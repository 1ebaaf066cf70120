import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedRows } from './changed-rows.ts';
import { groupRows } from './group-rows.ts';
import { emptyTable, rowsById, type Table } from './table.ts';

interface Row {
  readonly id: string;
  readonly of: string;
}

const ids = fc.integer({ min: 0, max: 9 }).map((number) => `R-${number}`);
const change = fc.record({ id: ids, of: fc.option(fc.constantFrom('a', 'b', 'c')), from: fc.nat() });
/** More than a table walks back step by step. */
const changes = fc.array(change, { maxLength: 100, size: 'max' });

interface Version {
  readonly table: Table<string, Row>;
  readonly model: ReadonlyMap<string, Row>;
}

/** One table after the other, each made of any of those before: most of them of the last. */
function versions(
  taken: readonly { readonly id: string; readonly of: string | null; readonly from: number }[],
): Version[] {
  const all: Version[] = [{ table: emptyTable(), model: new Map() }];
  for (const { id, of, from } of taken) {
    const { table, model } = all[from % 4 === 0 ? from % all.length : all.length - 1] as Version;
    const next = new Map(model);
    if (of === null) next.delete(id);
    else next.set(id, { id, of });
    all.push({ table: of === null ? table.delete(id) : table.set(id, next.get(id) as Row), model: next });
  }
  return all;
}

it('stays what it was, whatever was made of it', () => {
  fc.assert(
    fc.property(changes, (taken) => {
      for (const { table, model } of versions(taken)) {
        for (let number = 0; number < 10; number++) expect(table.get(`R-${number}`)).toBe(model.get(`R-${number}`));
        expect(table.size).toBe(model.size);
        expect(rowsById(table)).toEqual([...model.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
        expect(new Set(table.values())).toEqual(new Set(model.values()));
      }
    }),
    { numRuns: 40 },
  );
});

it('tells what differs between two tables, of one line or not', () => {
  fc.assert(
    fc.property(changes, fc.nat(), fc.nat(), (taken, one, other) => {
      const all = versions(taken);
      const [before, after] = [all[one % all.length] as Version, all[other % all.length] as Version];
      const { changed, removed } = changedRows(before.table, after.table);
      expect(new Set(changed)).toEqual(
        new Set([...after.model.values()].filter((row) => before.model.get(row.id) !== row)),
      );
      expect(removed.map(({ id }) => id).sort()).toEqual(
        [...before.model.keys()].filter((id) => !after.model.has(id)).sort(),
      );
    }),
  );
});

it('is grouped from table to table as it is from nothing', () => {
  fc.assert(
    fc.property(changes, fc.array(fc.nat(), { maxLength: 20 }), (taken, asked) => {
      const all = versions(taken);
      const goingOn = groupRows(({ of }: Row) => [of]);
      for (const each of asked) {
        const { table, model } = all[each % all.length] as Version;
        for (const group of ['a', 'b', 'c'])
          expect(goingOn(table, group)).toEqual(
            [...model.values()].filter((row) => row.of === group).sort((a, b) => (a.id < b.id ? -1 : 1)),
          );
      }
    }),
  );
});

it('knows what was set since a table that it came of, and nothing of another', () => {
  const first = emptyTable<string, Row>().set('a', { id: 'a', of: 'x' });
  const second = first.set('b', { id: 'b', of: 'x' }).delete('a');
  expect(second.idsSince(first)).toEqual(new Set(['b', 'a']));
  expect(second.idsSince(second)).toEqual(new Set());
  expect(first.idsSince(second)).toBeUndefined();
});
