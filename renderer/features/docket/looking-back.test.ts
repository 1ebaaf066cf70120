import { expect, it } from 'vitest';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { createBridgeDouble } from '../../platform/main-process/bridge-double.ts';
import { connectMainProcess } from '../../platform/main-process/connect.ts';
import { lookInWords, readRecordsThen } from './looking-back.ts';

const office = (id: string) => ({ table: 'offices', row: { id, name: id } }) as const;

/** Answers these pages in order. */
function mainWith(pages: readonly object[]) {
  const left = [...pages];
  return connectMainProcess(createBridgeDouble({ 'docket.readAsOf': () => ({ ok: true, value: left.shift() }) }));
}

it('puts pages together, and begins again where something was recorded between them', async () => {
  const page = (id: string, entryCount: number) => ({ rows: [office(id)], total: 2_001, entryCount });
  const main = mainWith([page('A', 5), page('B', 6), page('A', 6), page('B', 6)]);
  const seen = await readRecordsThen(main, { asOf: localDate('2022-01-31') });
  expect(seen.ok && seen.value.records.offices.map(({ id }) => id)).toEqual(['A', 'B']);
});

it('says both days', () => {
  const look = { asOf: localDate('2022-04-04'), knownOn: localDate('2022-05-06') };
  expect(lookInWords(look)).toBe('as of Mon 4 Apr 2022, as known on 6 May 2022');
});
