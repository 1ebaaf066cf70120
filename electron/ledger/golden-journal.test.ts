/** A journal that the first version wrote, with each of its thirty types of event, replays for ever. Never rewrite its lines. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { currentDue, latestNote } from '../../shared/domain/milestone/milestone.ts';
import { printedStatus } from '../../shared/domain/recommendation/recommendation.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { rowsById } from '../../shared/kernel/table.ts';
import { systemDocketPorts } from '../docket/docket-ports.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { type Ledger, openLedger } from './ledger.ts';

async function golden(version: 'v1'): Promise<Ledger> {
  const dir = join(temporaryFolder(), 'docket');
  cpSync(join(import.meta.dirname, `testing/journal-${version}`), dir, { recursive: true });
  const ports = systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(dir, '../home') });
  const opened = await openLedger(dir, { mode: 'read' }, ports);
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
}

it('reads the journal of the first version to its end', async () => {
  const ledger = await golden('v1');
  expect(ledger.findings()).toEqual([]);
  expect(ledger.entries()).toHaveLength(110);
  expect(new Set(ledger.entries().map(({ type }) => type)).size).toBe(30);
});

it('makes of it what the first version made of it', async () => {
  const { milestones, recommendations, letters, cases, plans, evidence } = (await golden('v1')).state();
  expect(rowsById(recommendations).map(printedStatus)).toEqual(['open and resolved']);
  expect(rowsById(milestones).map((row) => [row.id, row.owner, currentDue(row), row.completedOn])).toEqual([
    ['M-00093', 'ines.caraballo-nunez', '2021-11-30', undefined],
    ['M-00094', undefined, '2021-11-30', undefined],
    ['M-00095', 'ines.caraballo-nunez', '2022-08-31', undefined],
  ]);
  expect(rowsById(milestones).map((row) => latestNote(row)?.text)).toEqual([
    'Still past due, no new dates.',
    'Still past due, no new dates.',
    'TeleMessage runs in non-production; design, scope and schedule are done.',
  ]);
  expect(rowsById(letters).map(({ id, origin, status }) => [id, origin, status])).toEqual([
    ['L-UD-2022-0001-2022Q2', 'workbench', 'sent'],
    ['L-UD-2022-0001-response', 'external', 'sent'],
  ]);
  expect(rowsById(cases).map(({ acknowledgedOn }) => acknowledgedOn)).toEqual(['2022-02-18']);
  expect(rowsById(plans).map(({ id }) => id)).toEqual(['CAP-0022']);
  expect([...evidence.values()].flatMap(({ links }) => links)).toHaveLength(29);
});

it('tells of an earlier day what was true then', async () => {
  const owners = rowsById((await golden('v1')).stateAt({ asOf: localDate('2021-12-01') }).milestones);
  expect(owners.map(({ owner }) => owner)).toEqual(Array(3).fill('tobiah.renwick-sand'));
});
