import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dueBy } from '../../shared/calendar/clock.ts';
import { closeDocket } from '../../shared/contracts/docket.contract.ts';
import { readRules } from '../../shared/contracts/rules.contract.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { createIn, openDesk, openRecent } from './testing/docket-desk.ts';

it('gives windows the table of the open docket, its own words marked as such', async () => {
  const desk = openDesk();
  expect(await desk.call(readRules, null)).toMatchObject({ ok: false, code: 'docket.noneOpen' });
  await createIn(desk, 'OIT');
  const builtIn = await desk.ask(readRules, null);
  expect(dueBy(builtIn, 'nara.response30', localDate('2021-10-26'))).toMatchObject({
    ok: true,
    value: { due: '2021-11-25', rolled: '2021-11-26' },
  });
  expect(builtIn.vocabularies.elements).toHaveLength(5);

  await desk.ask(closeDocket, null);
  const ground = { id: 'seized', text: 'Seized', citation: 'Our memo', verification: 'unverified' };
  writeFileSync(join(desk.folder, 'OIT/rules.json'), JSON.stringify({ vocabularies: { grounds: [ground] } }));
  await openRecent(desk);
  const own = await desk.ask(readRules, null);
  expect(own.vocabularies.grounds[0]).toEqual({ ...ground, isOfDocket: true });
});
