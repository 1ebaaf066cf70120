/** `records obligations`, `promises` and `calendar`, as real processes. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Intent } from '../../shared/domain/domain.ts';
import { affair } from '../../shared/obligations/testing/affair.ts';

const program = join(import.meta.dirname, 'records.ts');

function records(args: readonly string[], input = '') {
  const env = { ...process.env, RECORDS_WORKBENCH_HOME: join(folder, 'home') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env, input });
  return { status, out: stdout, err: stderr };
}

let folder = '';
let dir = '';

const promised: Intent = {
  intent: 'MakePromise',
  letter: 'L-1',
  about: { kind: 'milestone', id: 'M-00093' },
  text: 'Archived by hand',
  due: '2022-01-31',
};

beforeAll(() => {
  folder = join(process.env.RUNNER_TEMP ?? '/tmp', `records-obligations-${process.pid}`);
  dir = join(folder, 'docket');
  expect(records(['init', dir, '--agency', 'A', '--office', 'O'])).toMatchObject({ status: 0, err: '' });
  expect(records(['record', dir, '-'], JSON.stringify([...affair, promised]))).toMatchObject({ status: 0, err: '' });
  return () => rmSync(folder, { recursive: true, force: true });
});

const json = (...args: string[]) => JSON.parse(records([...args, '--json']).out);

describe('records obligations', () => {
  it('answers every obligation with its dates, reasons, owner and standing', () => {
    const owed = json('obligations', dir, '--as-of', '2022-04-04');
    const of = (rule: string) => owed.find((one: { rule: string }) => one.rule === rule);
    expect(of('oig.response90')).toMatchObject({
      id: 'recommendation:OIG-21-62-R5/response',
      subject: 'OIG-21-62-R5',
      subjectKind: 'recommendation',
      due: '2021-12-19',
      rolled: '2021-12-20',
      state: 'late',
      daysLate: 106,
      reasons: expect.arrayContaining(['19 Dec 2021 is a Sunday.']),
    });
    expect(of('nara.response30')).toMatchObject({
      due: '2021-11-25',
      rolled: '2021-11-26',
      state: 'fulfilledLate',
      daysLate: 20,
    });
    expect(owed.find((one: { subject: string }) => one.subject === 'M-00093')).toMatchObject({
      rule: null,
      owner: { person: 'renwick', office: 'ENTSD', name: 'Tobiah Renwick-Sand' },
    });
  });

  it('prints the agenda, and what is fulfilled only when it is asked for', () => {
    const { out } = records(['obligations', dir, '--as-of', '2021-12-20']);
    expect(out).toContain('PAST DUE: 2');
    expect(out).toContain('LATER: ');
    expect(out).not.toContain('UD-2022-0001');
    expect(records(['obligations', dir, '--as-of', '2021-12-20', '--all']).out).toMatch(
      /FULFILLED: 1\n.*\n2021-11-25 \(2021-11-26\) {2}done 2021-12-15, 20 days late {2}UD-2022-0001/,
    );
  });

  it('narrows to an owner, by person or by office', () => {
    const subjects = (owner: string) =>
      json('obligations', dir, '--as-of', '2022-04-04', '--owner', owner).map(
        (one: { subject: string }) => one.subject,
      );
    expect(subjects('renwick')).toEqual(['M-00093', 'P-0001']);
    expect(subjects('ENTSD')).toEqual(['M-00093', 'P-0001']);
    expect(records(['obligations', dir, '--owner', 'nobody'])).toMatchObject({
      status: 1,
      err: 'There is no person or office nobody in this docket.\n',
    });
  });

  it('knows nothing before it was recorded', () => {
    expect(json('obligations', dir, '--as-of', '2022-04-04', '--known-on', '2022-04-04')).toEqual([]);
    expect(json('problems', dir, '--as-of', '2022-04-04', '--known-on', '2022-04-04')).toEqual([]);
    expect(json('problems', dir, '--as-of', '2022-04-04')).not.toEqual([]);
  });
});

it('records promises tells what was told, what is now, and how far it slipped', () => {
  expect(json('promises', dir, '--as-of', '2022-04-04')).toMatchObject([
    {
      id: 'P-0001',
      to: 'NARA',
      letter: 'L-1',
      about: 'M-00093',
      told: '2022-01-31',
      now: '2021-11-30',
      outcome: 'slipped',
      daysSlipped: 63,
      contradiction: 'On 15 Dec 2021, the day of the letter, the record had 30 Nov 2021.',
    },
  ]);
});

describe('records calendar', () => {
  it('writes the same bytes each time, of what is outstanding or of all', () => {
    const file = join(folder, 'owed.ics');
    const written = (...more: string[]) => {
      const { status } = records(['calendar', dir, '--as-of', '2022-04-04', '-o', file, ...more]);
      expect(status).toBe(0);
      return readFileSync(file, 'utf8');
    };
    const once = written();
    expect(written()).toBe(once);
    expect(once).toContain('UID:recommendation:OIG-21-62-R5/response@');
    expect(once).not.toContain('Done: ');
    expect(written('--all')).toContain('SUMMARY:Done: UD-2022-0001: Answer to NARA');
  });

  it('is not written over what the docket keeps', () => {
    const { status, err } = records(['calendar', dir, '-o', join(dir, 'docket.ics')]);
    expect(status).toBe(1);
    expect(err).toContain('lies inside the docket');
  });

  it('needs a file', () => {
    expect(records(['calendar', dir])).toMatchObject({ status: 2 });
  });
});
