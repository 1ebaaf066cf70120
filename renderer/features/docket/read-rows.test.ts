import { expect, it } from 'vitest';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { createBridgeDouble } from '../../platform/main-process/bridge-double.ts';
import { connectMainProcess } from '../../platform/main-process/connect.ts';
import { readLinkedThen, readRecords, readRecordsThen } from './read-rows.ts';

const look = { asOf: localDate('2022-01-31') };
const told = (table: string, id: string, more = {}) => ({ table, row: { id, ...more } });
const at = (position: number) => ({ position, hash: String(position).padStart(64, '0') });
const page = (position: number, rows: readonly object[], more = {}) => ({
  ...{ rows, gone: [], isWhole: true, total: rows.length, place: at(position) },
  ...more,
});

/** Answers these pages in order. */
function mainWith(...pages: readonly object[]) {
  const left = [...pages];
  const bridge = createBridgeDouble({ 'docket.readRows': () => ({ ok: true, value: left.shift() }) });
  return { main: connectMainProcess(bridge), calls: bridge.calls };
}

it('puts pages together, and begins again where something was recorded between them', async () => {
  const of = (id: string, position: number) => page(position, [told('offices', id)], { total: 2 });
  const { main } = mainWith(of('A', 5), of('B', 6), of('A', 6), of('B', 6));
  const then = await readRecordsThen(main, look);
  expect(then.ok && then.value.offices.map(({ id }) => id)).toEqual(['A', 'B']);
});

it('takes in what was recorded since, in order of ids; a list in which nothing changed stays the same list', async () => {
  const dates = { originalDue: '2022-03-01', reschedules: [] };
  const first = [told('people', 'x'), ...['A', 'C', 'D'].map((id) => told('milestones', id, dates))];
  const changed = [told('milestones', 'B', dates), told('milestones', 'C', { ...dates, description: 'Other' })];
  const gone = [{ table: 'milestones', id: 'A' }];
  const { main, calls } = mainWith(
    page(4, first),
    page(6, changed, { isWhole: false, gone }),
    page(7, [], { isWhole: false }),
    page(9, first),
  );
  const whole = await readRecords(main, undefined);
  if (!whole.ok) throw new Error(whole.message);
  const later = await readRecords(main, whole.value);
  if (!later.ok) throw new Error(later.message);
  const { milestones, people } = later.value.records;
  expect(milestones.map(({ id, due, description }) => [id, due, description])).toEqual([
    ['B', '2022-03-01', undefined],
    ['C', '2022-03-01', 'Other'],
    ['D', '2022-03-01', undefined],
  ]);
  expect(people).toBe(whole.value.records.people);
  expect(milestones[2]).toBe(whole.value.records.milestones[2]);
  expect(calls.map(({ request }) => Object(request).since)).toEqual([undefined, at(4)]);
  const same = await readRecords(main, later.value);
  expect(same.ok && same.value.records).toBe(later.value.records);
  const again = await readRecords(main, later.value);
  expect(again.ok && again.value.records.milestones.map(({ id }) => id)).toEqual(['A', 'C', 'D']);
});

it('reads of which day which evidence was linked', async () => {
  const { main } = mainWith(page(3, [told('evidence', 'E-1', { links: [] })]));
  const linked = await readLinkedThen(main, look);
  expect(linked.ok && [...linked.value.keys()]).toEqual(['E-1']);
});
