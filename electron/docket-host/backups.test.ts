import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  acknowledgeLoss,
  backupsChanged,
  chooseBackupPlace,
  configureBackups,
  describeBackups,
  makeBackup,
  restoreBackup,
} from '../../shared/contracts/backup.contract.ts';
import { closeDocket, describeDocket, openSampleDocket } from '../../shared/contracts/docket.contract.ts';
import { jobIdSchema, jobProgressed } from '../../shared/contracts/job.contract.ts';
import { handleIntents } from '../../shared/contracts/record.contract.ts';
import { chosenFolder, createIn, type DocketDesk, openDesk, openRecent } from './testing/docket-desk.ts';

const newJob = () => jobIdSchema.parse(crypto.randomUUID());
const office = (id: string) => ({ intents: [{ intent: 'AddOffice' as const, office: id, name: 'An office' }] });

/** As when the computer wakes: the app looks whether a backup is due. */
async function look(desk: DocketDesk): Promise<void> {
  desk.dockets.woke();
  await expect.poll(async () => (await desk.ask(describeBackups, null))?.isRunning).toBe(false);
}

function backupsIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.backup.json')) : [];
}

async function chosenFile(desk: DocketDesk, purpose: 'writeFile' | 'restore', path: string) {
  if (purpose === 'restore') desk.answers.backup = path;
  else desk.answers.saveAs = path;
  const chosen = await desk.ask(chooseBackupPlace, { purpose });
  if (!chosen) throw new Error('the dialog was cancelled');
  return chosen.token;
}

it('makes one backup on every day of the docket’s own calendar, however often it looks', async () => {
  const desk = openDesk();
  await createIn(desk, 'docket');
  const shelf = join(desk.folder, 'docket/backups');
  // The docket's zone is four hours behind: the second look is on the same day, the third on the next.
  for (const [moment, made] of [
    ['2022-04-04T12:00:00.000Z', 1],
    ['2022-04-05T03:59:00.000Z', 1],
    ['2022-04-05T04:01:00.000Z', 2],
    ['2022-04-06T12:00:00.000Z', 3],
  ] as const) {
    desk.setNow(moment);
    await look(desk);
    expect(backupsIn(shelf), moment).toHaveLength(made);
  }
  expect(await desk.ask(describeBackups, null)).toMatchObject({
    last: { madeAt: '2022-04-06T12:00:00.000Z', isFile: false },
    failure: null,
  });
});

it('makes none where the officer switched it off, nor of the sample, and keeps as many days as asked', async () => {
  const desk = openDesk();
  await createIn(desk, 'docket');
  const shelf = join(desk.folder, 'docket/backups');
  await desk.ask(configureBackups, { isDaily: false, keepDays: 2, folder: 'asItIs' });
  await look(desk);
  expect(backupsIn(shelf)).toEqual([]);
  await desk.ask(configureBackups, { isDaily: true, keepDays: 2, folder: 'asItIs' });
  for (const day of ['04', '05', '06']) {
    desk.setNow(`2022-04-${day}T12:00:00.000Z`);
    await look(desk);
  }
  expect(
    backupsIn(shelf)
      .map((name) => name.slice(0, 10))
      .sort(),
  ).toEqual(['2022-04-05', '2022-04-06']);
  const sample = await desk.ask(openSampleDocket, { actor: 'A' });
  await look(desk);
  expect(sample.isSample && (await desk.ask(describeBackups, null))?.last).toBeNull();
});

it('keeps them in the folder that was chosen, apart for each docket', async () => {
  const desk = openDesk();
  await createIn(desk, 'docket');
  mkdirSync(join(desk.folder, 'usb'));
  desk.answers.folder = join(desk.folder, 'usb');
  const folder = await desk.ask(chooseBackupPlace, { purpose: 'keepDaily' });
  if (!folder) throw new Error('cancelled');
  const status = await desk.ask(configureBackups, { isDaily: true, keepDays: 14, folder: { token: folder.token } });
  expect(status).toMatchObject({ folderName: 'usb', last: null });
  await look(desk);
  const [own = ''] = readdirSync(join(desk.folder, 'usb'));
  expect(own).toMatch(/^OIT recommendations [0-9a-f]{8}$/);
  expect(backupsIn(join(desk.folder, 'usb', own))).toHaveLength(1);
});

it('tells of a failure, goes on working, and tries again an hour later', async () => {
  const desk = openDesk();
  await createIn(desk, 'docket');
  const shelf = join(desk.folder, 'docket/backups');
  rmSync(shelf, { recursive: true });
  writeFileSync(shelf, 'in the way');
  await look(desk);
  const failed = desk.toldOf(backupsChanged).at(-1);
  expect(failed?.failure?.message).toContain(shelf);
  expect((await desk.call(handleIntents, office('RIM'))).ok).toBe(true);
  rmSync(shelf);
  await look(desk);
  expect(backupsIn(shelf)).toEqual([]);
  desk.setNow('2022-04-04T13:01:00.000Z');
  await look(desk);
  expect(backupsIn(shelf)).toHaveLength(1);
  expect(await desk.ask(describeBackups, null)).toMatchObject({ failure: null });
});

it('backs up into one file and restores it on a computer that knows nothing', async () => {
  const desk = openDesk();
  await createIn(desk, 'docket');
  await desk.ask(handleIntents, office('RIM'));
  const file = join(desk.folder, 'carried.backup.zip');
  const made = await desk.ask(makeBackup, { job: newJob(), into: { file: await chosenFile(desk, 'writeFile', file) } });
  expect(made).toMatchObject({ name: 'carried.backup.zip', faults: [] });
  expect(desk.suggested()).toBe('OIT recommendations 2022-04-04 1200.backup.zip');
  expect(await desk.ask(describeBackups, null)).toMatchObject({ last: { isFile: true } });

  const other = openDesk();
  const job = newJob();
  const backup = await chosenFile(other, 'restore', file);
  const { token: folder } = await chosenFolder(other, join(other.folder, 'restored'), 'create');
  const restored = await other.ask(restoreBackup, { job, backup, folder, actor: 'B. Officer' });
  expect(restored).toMatchObject({ docket: { name: 'OIT recommendations', entryCount: 3, findings: [] }, lost: [] });
  expect(other.toldOf(jobProgressed).some((told) => told.job === job)).toBe(true);
  expect(await other.ask(describeDocket, null)).toMatchObject({ actor: 'B. Officer', entryCount: 3 });
});

it('an older copy put back by hand is a finding until the officer says why', async () => {
  const desk = openDesk();
  await createIn(desk, 'docket');
  const dir = join(desk.folder, 'docket');
  await desk.ask(closeDocket, null);
  cpSync(dir, join(desk.folder, 'copy'), { recursive: true });
  await openRecent(desk);
  await desk.ask(handleIntents, office('RIM'));
  await desk.ask(closeDocket, null);
  rmSync(dir, { recursive: true });
  cpSync(join(desk.folder, 'copy'), dir, { recursive: true });
  expect((await openRecent(desk)).findings).toMatchObject([{ code: 'journal.tailMissing' }]);
  expect(await desk.call(acknowledgeLoss, { reason: ' ' })).toMatchObject({ ok: false });
  await desk.ask(acknowledgeLoss, { reason: 'An older copy was put back.' });
  expect(await desk.ask(describeDocket, null)).toMatchObject({ findings: [] });
});
