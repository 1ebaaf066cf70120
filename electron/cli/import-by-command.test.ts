/** `records import`, as a real process: what it says of many messages. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withDocket } from '../docket/testing/temporary-docket.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const program = join(import.meta.dirname, 'records.ts');

it('names ten remarks of a kind, counts the others, and writes all of them into the receipt', async () => {
  await withDocket(async ({ dir }) => {
    const folder = temporaryFolder();
    const [mailbox, receipt] = [join(folder, 'undated.mbox'), join(folder, 'receipt.txt')];
    const message = (number: number) =>
      `From - Fri Feb 18 14:03:00 2022\nFrom: a@agency.example\nSubject: ${number}\nDate: soon\n\nWords.\n\n`;
    writeFileSync(mailbox, Array.from({ length: 12 }, (_, number) => message(number)).join(''));
    const { status, stdout } = spawnSync(process.execPath, [program, 'import', dir, mailbox, '--receipt', receipt], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout.match(/^ {2}Note: .*date in the header cannot be read/gm)).toHaveLength(10);
    expect(stdout).toMatch(/^ {2}\.\.\. and 2 more like these, each named in the receipt/m);
    expect(readFileSync(receipt, 'utf8').match(/date in the header cannot be read/g)).toHaveLength(12);
  });
});
