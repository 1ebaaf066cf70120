/** `records due` and `records rules`, as real processes. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withDocket } from '../docket/testing/temporary-docket.ts';

const program = join(import.meta.dirname, 'records.ts');

function records(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

describe('records due', () => {
  it('answers both dates where the law is silent, with reasons in sentences', () => {
    const { status, out, err } = records('due', '--rule', 'nara.response30', '--from', '2021-10-26', '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      rule: 'nara.response30',
      dayZero: '2021-10-26',
      due: '2021-11-25',
      rolled: '2021-11-26',
      reasons: expect.arrayContaining(['25 Nov 2021 is Thanksgiving Day.']),
      citation: '36 CFR 1230.16(b)',
      verification: 'verified',
    });
  });

  it('answers one date where it falls on a business day', () => {
    const answer = JSON.parse(records('due', '--rule', 'nara.response30', '--from', '2022-07-19', '--json').out);
    expect(answer.due).toBe('2022-08-18');
    expect(answer).not.toHaveProperty('rolled');
  });

  it('prints plainly, with the next dates of a periodic rule and the mark of an unverified one', () => {
    const { out } = records('due', '--rule', 'cap.quarterly', '--from', '2021-09-20');
    expect(out).toContain('Due: Sat 30 Oct 2021 (if it moves to a business day: Mon 1 Nov 2021)');
    expect(out).toContain('Then: Sun 30 Jan 2022');
    expect(out).toContain('unverified: check before relying on it');
  });

  it('exits 1 for an unknown rule, naming near ones, and 2 for a date that is none', () => {
    expect(records('due', '--rule', 'nara.respons30', '--from', '2021-10-26')).toMatchObject({
      status: 1,
      err: expect.stringContaining('There is no rule "nara.respons30". Near it: nara.response30'),
    });
    for (const wrong of [['--from', '2021-02-30'], ['--from', 'today'], []])
      expect(records('due', '--rule', 'nara.response30', ...wrong).status).toBe(2);
    expect(records('due', '--from', '2021-10-26').status).toBe(2);
  });

  it("counts by the docket's own rules, and says on stderr why it does not", async () => {
    await withDocket(async ({ dir }) => {
      const own = { closings: [{ day: '2021-11-26', name: 'Snow', citation: 'OPM', verification: 'verified' }] };
      writeFileSync(join(dir, 'rules.json'), JSON.stringify(own));
      const asked = ['due', '--rule', 'nara.response30', '--from', '2021-10-26', '--docket', dir, '--json'];
      expect(JSON.parse(records(...asked).out).rolled).toBe('2021-11-29');
      writeFileSync(join(dir, 'rules.json'), '{');
      const { status, out, err } = records(...asked);
      expect(err).toContain('rules.json is not JSON from line 1, column 2 on. The built-in rules are in force.');
      expect([status, JSON.parse(out).rolled]).toEqual([0, '2021-11-26']);
      const ofOwn = records('due', '--rule', 'own.review', '--from', '2021-10-26', '--docket', dir);
      expect(ofOwn.status).toBe(1);
      expect(ofOwn.err).toMatch(
        /^There is no rule "own.review"\..+rules.json is not JSON .+ The built-in rules are in force\.\n$/,
      );
    });
  });

  it('refuses a folder that is no docket', () => {
    const asked = ['due', '--rule', 'nara.response30', '--from', '2021-10-26', '--docket', import.meta.dirname];
    expect(records(...asked)).toMatchObject({ status: 1, err: expect.stringContaining('is not a docket') });
  });
});

describe('records rules', () => {
  it('lists every rule with what it counts and where it stands', () => {
    const rows = JSON.parse(records('rules', '--json').out);
    expect(rows.length).toBeGreaterThan(25);
    expect(rows).toContainEqual(
      expect.objectContaining({
        id: 'oig.decision6m',
        aliases: ['a50.decision6m'],
        offset: 6,
        unit: 'months',
        duty: 'agency',
      }),
    );
    expect(records('rules').out).toContain('unverified: check before relying on it');
  });
});
