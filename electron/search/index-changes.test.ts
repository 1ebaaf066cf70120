import { expect, it } from 'vitest';
import { decide, type Intent } from '../../shared/domain/domain.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { emptyState, type State } from '../../shared/domain/state.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { affair } from '../../shared/obligations/testing/affair.ts';
import { type Changes, recordChanges } from './index-changes.ts';

const today = localDate('2022-03-01');
const begun = affair.reduce(after, emptyState);

/** A told index, as it would stand: keys with their documents. */
function applied(index: ReadonlyMap<string, unknown>, batches: Iterable<Changes>): ReadonlyMap<string, unknown> {
  const next = new Map(index);
  for (const { records, gone, nothingElse } of batches) {
    for (const document of records) next.set(`${document.kind}:${document.id}`, document);
    for (const key of gone) next.delete(key);
    if (nothingElse) for (const key of next.keys()) if (!nothingElse.keys.includes(key)) next.delete(key);
  }
  return next;
}

const edits: readonly Intent[] = [
  { intent: 'CompleteMilestone', milestone: 'M-00093' },
  { intent: 'RenamePerson', person: 'renwick', name: 'Another Name' },
  { intent: 'RenameOffice', office: 'ENTSD', name: 'Systems' },
  { intent: 'ClosePlan', plan: 'CAP-0022' },
  { intent: 'WithdrawRecord', subject: { kind: 'milestone', id: 'M-00093' }, reason: 'Twice' },
];

it('tells after each edit what makes of the index before what a new one would be', () => {
  const tell = recordChanges();
  let index = applied(new Map(), tell(begun, new Map()));
  let state = begun;
  for (const edit of edits) {
    state = after(state, edit);
    index = applied(index, tell(state, new Map()));
    expect(index).toEqual(applied(new Map(), recordChanges()(state, new Map())));
  }
  expect(state).not.toBe(begun);
});

it('tells one document where one record changed', () => {
  const tell = recordChanges(begun);
  const moved = after(begun, edits[0] as Intent);
  expect([...tell(moved, new Map())].flatMap(({ records }) => records.map(({ id }) => id))).toEqual(['M-00093']);
});

it('tells again what was not applied', () => {
  const tell = recordChanges(begun);
  const moved = after(begun, edits[0] as Intent);
  for (const _ of tell(moved, new Map())) break;
  expect([...tell(moved, new Map())].flatMap(({ records }) => records)).toHaveLength(1);
});

function after(state: State, intent: Intent): State {
  const decided = decide(state, intent, { today, newId: () => 'x1' });
  return decided.ok ? decided.value.reduce(evolve, state) : state;
}
