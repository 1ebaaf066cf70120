import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evolve } from '../../../shared/domain/evolve.ts';
import { emptyState, type State } from '../../../shared/domain/state.ts';
import { allTouchedBy, type RecordTable, tableOfKind } from '../../../shared/domain/touched-record.ts';
import { changedRows } from '../../../shared/kernel/changed-rows.ts';
import type { Table } from '../../../shared/kernel/table.ts';
import { randomEvents } from '../testing/random-events.ts';

const tables = Object.values(tableOfKind);

function idsChanged(before: State, after: State, name: RecordTable): readonly string[] {
  const [were, are]: readonly Table<string, { readonly id: string }>[] = [before[name], after[name]];
  if (were === undefined || are === undefined) throw new Error(`no table ${name}`);
  const { changed, removed } = changedRows(were, are);
  return [...changed, ...removed].map(({ id }) => `${name} ${id}`);
}

it('names every record that an event changes: the others stay the same objects', () => {
  fc.assert(
    fc.property(randomEvents, (events) => {
      let state = emptyState;
      for (const event of events) {
        const after = evolve(state, event);
        const touched = allTouchedBy(event).map(({ kind, id }) => `${tableOfKind[kind]} ${id}`);
        for (const name of tables)
          for (const id of idsChanged(state, after, name)) expect(touched, event.type).toContain(id);
        state = after;
      }
    }),
    { numRuns: 100 },
  );
});
