import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRowRevisions, withChanges } from './row-revisions.ts';

interface Row {
  readonly id: string;
  readonly words: string;
}

const idOf = ({ id }: Row) => id;
const table = fc.uniqueArray(fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D'), words: fc.constantFrom('x', 'y') }), {
  selector: idOf,
});
const byId = (rows: readonly Row[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it('brings every reader up to date, whichever revision it knows', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ rows: table, reader: fc.nat({ max: 2 }) }), { maxLength: 12 }), (steps) => {
      const revisions = createRowRevisions(idOf);
      const readers = [0, 1, 2].map(() => ({ revision: undefined as number | undefined, rows: [] as readonly Row[] }));
      let now: readonly Row[] = [];
      for (const step of steps) {
        // What did not change is the same object, as of rows that are never changed.
        now = step.rows.map((row) => now.find(({ id, words }) => id === row.id && words === row.words) ?? row);
        const reader = readers[step.reader];
        if (!reader) continue;
        const answer = revisions.since(reader.revision, now);
        reader.rows = withChanges(reader.rows, answer, idOf);
        reader.revision = answer.revision;
        expect(byId(reader.rows)).toEqual(byId(now));
      }
    }),
  );
});

it('tells only what changed', () => {
  const revisions = createRowRevisions(idOf);
  const [a, b] = [
    { id: 'A', words: 'x' },
    { id: 'B', words: 'x' },
  ];
  const { revision } = revisions.since(undefined, [a, b]);
  expect(revisions.since(revision, [a, b])).toMatchObject({ isWhole: false, changed: [], gone: [] });
  expect(revisions.since(revision, [{ ...a, words: 'y' }])).toMatchObject({
    changed: [{ id: 'A', words: 'y' }],
    gone: ['B'],
  });
});

it('tells all to a reader of another program', () => {
  const row = { id: 'A', words: 'x' };
  expect(createRowRevisions(idOf).since(7, [row])).toMatchObject({ isWhole: true, changed: [row] });
});
