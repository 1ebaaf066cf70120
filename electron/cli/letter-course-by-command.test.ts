/** A letter from its issue to its acknowledgement, as an officer's shell runs it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const program = join(import.meta.dirname, 'records.ts');
const letter = 'L-UD-2022-0001-2022Q2';
const timeoutMs = 240_000;

/** A sample docket in a folder of its own, and the commands on it. */
function affair() {
  const folder = temporaryFolder();
  const dir = join(folder, 'docket');
  const records = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      env: { ...process.env, RECORDS_WORKBENCH_HOME: join(folder, 'home') },
      encoding: 'utf8',
    });
    return { status, out: stdout, err: stderr };
  };
  const json = (...args: readonly string[]) => {
    const { status, out, err } = records(...args, '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    return JSON.parse(out);
  };
  expect(records('sample', dir)).toMatchObject({ status: 0 });
  return { folder, dir, records, json };
}

it(
  'is issued once, signed, sent, acknowledged, and held against the docket of a later day',
  () => {
    const { folder, dir, records, json } = affair();
    const pdf = join(folder, 'letter.pdf');
    const asked = ['--case', 'UD-2022-0001', '--quarter', '2022Q2'];
    const issued = json('letter', 'issue', dir, ...asked, '-o', pdf);
    expect(issued.manifest).toEqual([join(folder, 'letter-enclosures.csv'), join(folder, 'letter-enclosures.json')]);
    const { enclosures } = JSON.parse(readFileSync(issued.manifest[1], 'utf8'));
    expect(enclosures[0]).toMatchObject({ number: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(records('letter', 'issue', dir, ...asked).err).toMatch(
      /is already issued: an issued letter is never changed/,
    );

    const other = join(folder, 'other.pdf');
    writeFileSync(other, 'Not ours.');
    const differs = records('letter', 'sign', dir, letter, other);
    expect(differs).toMatchObject({
      status: 1,
      err: expect.stringMatching(/nothing shows that this letter was signed/),
    });
    expect(records('problems', dir).out).toContain('letter.signedCopyDiffers');
    const signed = join(folder, 'signed.pdf');
    writeFileSync(signed, Buffer.concat([readFileSync(pdf), Buffer.from('\n%%EOF\n')]));
    expect(json('letter', 'sign', dir, letter, signed)).toMatchObject({ fit: 'continues' });
    expect(records('problems', dir).out).not.toContain('letter.signedCopyDiffers');

    expect(json('letter', 'send', dir, letter, '--means', 'e-mail')).toMatchObject({ status: 'sent' });
    expect(json('letter', 'acknowledge', dir, letter, '--by', 'NARA')).toMatchObject({ status: 'acknowledged' });

    const move = ['milestone=M-00093', 'to=2099-01-29', 'reason=Late.', 'approver=Director'];
    json('record', dir, 'milestone.rescheduled', ...move);
    const { told } = json('compare', dir, letter, 'today');
    expect(told).toContainEqual(
      expect.objectContaining({
        source: 'M-00093.due|short',
        after: '29\u00a0Jan 2099',
        changedBy: expect.objectContaining({ type: 'milestone.rescheduled' }),
      }),
    );
    expect(json('compare', dir, 'L-UD-2022-0001-response', letter).told).toContainEqual({
      source: 'M-00093.due',
      before: 'January 31, 2022',
      after: 'November 30, 2021',
    });
    expect(records('problems', dir).out).toMatch(
      /letter\.saysOtherwise .* for the date of M-00093; the docket now has/,
    );
  },
  timeoutMs,
);

it(
  'of a letter that is not there, or was not issued, is refused in a sentence',
  () => {
    const { dir, records } = affair();
    expect(records('letter', 'sign', dir, 'L-9', program).err).toMatch(/There is no letter L-9 in this docket/);
    expect(records('compare', dir, 'L-9', 'today').err).toMatch(/There is no letter L-9/);
    expect(records('letter', 'send', dir, letter).err).toMatch(/--means TEXT is needed/);
  },
  timeoutMs,
);
