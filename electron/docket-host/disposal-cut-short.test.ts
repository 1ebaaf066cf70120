/** A disposal that is killed at any of its steps is finished at the next opening, by the command and by the window: nothing of it is left on this computer. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeBackups } from '../../shared/contracts/backup.contract.ts';
import { openDocket } from '../../shared/contracts/docket.contract.ts';
import { jobIdSchema } from '../../shared/contracts/job.contract.ts';
import { searchDocket } from '../../shared/contracts/search.contract.ts';
import { verifyDocket } from '../../shared/contracts/verify.contract.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { chosenFolder, openDesk } from './testing/docket-desk.ts';

const word = 'zanzibar';
const asked = { isTyping: false, kinds: [], order: 'newest', limit: 10, offset: 0 } as const;
type Point = 'beforeTheEntry' | 'afterTheEntry' | 'afterTheOriginal' | 'beforeTheBackups';

interface Cut {
  readonly folder: string;
  readonly dir: string;
  records(...args: string[]): Ended;
}

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

function mail(subject: string, text: string): string {
  return `From x Fri Feb 18 14:03:00 2022\nFrom: a@agency.example\nSubject: ${subject}\nDate: Fri, 18 Feb 2022 14:03:00 -0500\n\n${text}\n\n`;
}

/** A program of ours in a process of its own, whose user's folder is in `folder`. */
function run(folder: string, program: string, args: readonly string[]): Ended {
  const env = { ...process.env, RECORDS_WORKBENCH_HOME: join(folder, 'home') };
  const path = join(import.meta.dirname, '..', program);
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8', env });
  return { status, signal, out: stdout, err: stderr };
}

const whole = mkdtempSync(join(tmpdir(), 'records-cut-short-'));
let id = '';

/** A docket with a mailbox of three messages, searched and backed up. */
beforeAll(() => {
  const dir = join(whole, 'docket');
  const records = (...args: string[]) => run(whole, 'cli/records.ts', args);
  expect(records('init', dir, '--agency', 'A', '--office', 'O', '--time-zone', 'UTC').status).toBe(0);
  mkdirSync(join(whole, 'mail'));
  const box = [mail('one', 'first'), mail('two', word), mail('three', 'third')].join('');
  writeFileSync(join(whole, 'mail', 'box.mbox'), box);
  expect(records('import', dir, join(whole, 'mail')).status).toBe(0);
  const found = JSON.parse(records('search', dir, word, '--json').out);
  expect(found.count).toBe(1);
  id = found.results[0].id;
  expect(records('backup', dir).status).toBe(0);
  expect(filesWith(word, dir, join(whole, 'home')).length).toBeGreaterThan(2);
}, 240_000);

afterAll(() => rmSync(whole, { recursive: true, force: true }));

/** That docket, of which the disposal of the second message was killed at `point`. */
function cutShort(point: Point): Cut {
  const folder = temporaryFolder();
  for (const part of ['docket', 'home']) cpSync(join(whole, part), join(folder, part), { recursive: true });
  const dir = join(folder, 'docket');
  const killed = run(folder, 'ledger/testing/disposing.child.ts', [dir, id, point, join(dir, 'backups')]);
  expect(killed).toMatchObject({ signal: 'SIGKILL', err: '' });
  return { folder, dir, records: (...args) => run(folder, 'cli/records.ts', args) };
}

/** Files whose bytes hold the word, whatever they are. */
function filesWith(sought: string, ...folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path).includes(sought)),
  );
}

it.each([
  ['beforeTheEntry', 1],
  ['afterTheEntry', 0],
  ['afterTheOriginal', 0],
] as const)(
  'killed %s, it is finished by the next command that writes',
  (point, left) => {
    const { folder, dir, records } = cutShort(point);
    const told = records('verify', dir);
    const cut = left === 0 ? expect.stringContaining(`The disposal of ${id} was cut short`) : '';
    expect(told).toMatchObject({ status: 0, err: cut });

    const next = records('record', dir, 'office.added', 'office=RIM', 'name=Records');
    const finished = expect.stringContaining(`The disposal of ${id}, which had been cut short, was finished`);
    expect(next).toMatchObject({ status: 0, err: left === 0 ? finished : '' });
    expect(JSON.parse(records('search', dir, word, '--json').out).count).toBe(left);
    expect(records('verify', dir)).toMatchObject({ status: 0, out: expect.stringMatching(/^Intact/), err: '' });
    if (left > 0) return;
    expect(filesWith(word, dir, join(folder, 'home'))).toEqual([]);
    expect(records('show', dir, id).err).toMatch(/was destroyed on .* under GRS 5\.2 item 010 .*SHA-256 [0-9a-f]{64}/);
  },
  120_000,
);

it.each(['afterTheEntry', 'beforeTheBackups'] as const)(
  'killed %s, it is finished when the window opens the docket',
  async (point) => {
    const { folder, dir } = cutShort(point);
    const desk = openDesk(folder);
    const { token } = await chosenFolder(desk, dir, 'open');
    await desk.ask(openDocket, { folder: { token }, takeOverLock: false });
    await vi.waitFor(
      async () => {
        expect(await desk.ask(searchDocket, { ...asked, text: 'first' })).toMatchObject({ count: 1 });
        expect(await desk.ask(searchDocket, { ...asked, text: word })).toMatchObject({ count: 0 });
        expect(filesWith(word, dir, join(folder, 'home'))).toEqual([]);
        expect((await desk.ask(describeBackups, null))?.last).not.toBeNull();
      },
      { timeout: 60_000, interval: 200 },
    );
    const job = jobIdSchema.parse('0199c1d4-7c7e-7a3e-8a64-3a7a1a0f6b11');
    expect(await desk.ask(verifyDocket, { job })).toMatchObject({ intact: true });
  },
  120_000,
);
