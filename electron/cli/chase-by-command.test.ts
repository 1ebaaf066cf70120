/** `records chase`, as real processes. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const program = join(import.meta.dirname, 'records.ts');

it('writes one draft for each owner and logs the reminders once', () => {
  const folder = temporaryFolder();
  const records = (...args: string[]) => {
    const env = { ...process.env, RECORDS_WORKBENCH_HOME: join(folder, 'home') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env });
    return { status, out: stdout, err: stderr };
  };
  const docket = join(folder, 'sample');
  const drafts = join(folder, 'out', 'drafts');
  expect(records('sample', docket, '--as', 'tester').status).toBe(0);
  expect(records('chase', docket, '-o', drafts).status).toBe(2);
  const inside = records('chase', docket, '--all', '-o', join(docket, 'journal', 'x'), '--as-of', '2022-04-04');
  expect(inside).toMatchObject({ status: 1, err: expect.stringContaining('lies inside the docket') });
  expect(existsSync(join(docket, 'journal', 'x'))).toBe(false);

  const chase = ['chase', docket, '--all', '-o', drafts, '--as-of', '2022-04-04', '--json', '--as', 'C. Records'];
  const first = records(...chase);
  expect(first.err).toBe('');
  const answer = JSON.parse(first.out);
  expect(answer).toMatchObject({ asOf: '2022-04-04', answerBy: '2022-04-11' });
  expect(answer.messages.length).toBeGreaterThan(0);
  expect(readdirSync(drafts)).toHaveLength(answer.messages.length);
  const text = readFileSync(join(drafts, answer.messages[0].file), 'utf8');
  expect(text.startsWith('X-Unsent: 1\r\n')).toBe(true);
  expect(text).toContain('C. Records\r\n');

  const opened = JSON.parse(records('list', docket, 'suspenses', '--json').out);
  records(...chase);
  const again = JSON.parse(records('list', docket, 'suspenses', '--json').out);
  expect(again.length).toBe(opened.length);
  expect(again.filter((row: { followUps: unknown[] }) => row.followUps.length > 0).length).toBeGreaterThan(0);
  expect(records('verify', docket).status).toBe(0);
}, 60_000);

it('lists rosters with the days by which they are to be certified again', () => {
  const folder = temporaryFolder();
  const env = { ...process.env, RECORDS_WORKBENCH_HOME: join(folder, 'home') };
  const records = (...args: string[]) =>
    spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env }).stdout;
  const docket = join(folder, 'docket');
  records('sample', docket, '--as', 'tester');
  const approved = ['kind=access', 'system=Archive', 'by=The CIO', 'effective=2021-09-15'];
  records('record', docket, 'roster.opened', ...approved, '--as', 'tester');
  const list = () => JSON.parse(records('list', docket, 'rosters', '--as-of', '2022-04-04', '--json'));
  expect(list()).toMatchObject([{ id: 'R-0001', certifiedOn: '2021-09-15', due: '2022-03-15', status: 'overdue' }]);
  records(
    'record',
    docket,
    'roster.certified',
    'roster=R-0001',
    'by=The CIO',
    'effective=2022-03-01',
    '--as',
    'tester',
  );
  expect(list()).toMatchObject([{ certifiedOn: '2022-03-01', due: '2022-09-01', status: 'certified' }]);
}, 60_000);
