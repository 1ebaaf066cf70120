import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { caseIdSchema } from '../../shared/domain/ids.ts';
import { orThrow } from '../docket/testing/temporary-docket.ts';
import { acknowledgeLoss } from '../ledger/acknowledge-loss.ts';
import { issueLetter } from '../ledger/issue-letter.ts';
import { openLedger } from '../ledger/ledger.ts';
import { backUpDocket } from './back-up-docket.ts';
import { openBackup } from './open-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { addOffices, type FilledDocket, filledDocket, writing } from './testing/filled-docket.ts';

async function findingsOf({ dir, ports }: FilledDocket): Promise<string[]> {
  const ledger = orThrow(await openLedger(dir, { mode: 'write' }, ports));
  await ledger.close();
  return ledger.findings().map(({ code }) => code);
}

async function restoreInPlace(docket: FilledDocket, path: string) {
  rmSync(docket.dir, { recursive: true });
  const source = orThrow(await openBackup(path));
  const restored = orThrow(await restoreBackup(source, { dir: docket.dir, actor: 'B. Officer' }, docket.ports));
  await source.close();
  return restored;
}

it('restored where this computer had seen more, says what is lost, and is whole again', async () => {
  const docket = await filledDocket([], 2);
  const into = { kind: 'file', path: docket.root } as const;
  const { path, manifest } = orThrow(await backUpDocket({ dir: docket.dir, actor: 'A', into }, docket.ports));
  await writing(docket, (ledger) => addOffices(ledger, 4));
  const restored = await restoreInPlace(docket, path);
  expect(manifest.heads).toMatchObject([{ seq: 3 }]);
  expect(restored.lost).toMatchObject([{ device: manifest.heads[0]?.device, seq: 7 }]);
  expect(await findingsOf(docket)).toEqual([]);
  await writing(docket, async (ledger) => {
    expect(ledger.entries().at(-1)).toMatchObject({
      type: 'docket.restored',
      actor: 'B. Officer',
      data: { backup: { madeAt: manifest.madeAt, heads: manifest.heads }, lost: restored.lost },
    });
    await addOffices(ledger, 1);
  });
  expect(await findingsOf(docket)).toEqual([]);
});

it('restored elsewhere on this computer, knows what was recorded after the backup', async () => {
  const docket = await filledDocket([], 2);
  const into = { kind: 'file', path: docket.root } as const;
  const { path } = orThrow(await backUpDocket({ dir: docket.dir, actor: 'A', into }, docket.ports));
  await writing(docket, (ledger) => addOffices(ledger, 1));
  rmSync(docket.dir, { recursive: true });
  const source = orThrow(await openBackup(path));
  const dir = join(docket.root, 'elsewhere');
  expect(orThrow(await restoreBackup(source, { dir, actor: 'B' }, docket.ports)).lost).toMatchObject([{ seq: 4 }]);
  expect(await findingsOf({ ...docket, dir })).toEqual([]);
});

it('an older copy put back by hand stays a finding, and no letter is issued, until the loss is acknowledged', async () => {
  const docket = await filledDocket([], 1);
  cpSync(docket.dir, join(docket.root, 'copy'), { recursive: true });
  await writing(docket, (ledger) => addOffices(ledger, 3));
  rmSync(docket.dir, { recursive: true });
  cpSync(join(docket.root, 'copy'), docket.dir, { recursive: true });
  expect(await findingsOf(docket)).toEqual(['journal.tailMissing']);
  await writing(docket, async (ledger) => {
    await addOffices(ledger, 1);
    const quarter = { year: 2022, quarter: 2 } as const;
    const letter = { about: { kind: 'case', id: caseIdSchema.parse('UD-2022-0001') }, quarter } as const;
    const issue = () => issueLetter(ledger, letter, 'A', { get: async () => undefined });
    expect(await issue()).toMatchObject({ ok: false, code: 'recordNotWhole' });
    orThrow(await acknowledgeLoss(ledger, 'The disk of the old laptop failed.', 'A. Officer'));
    expect(ledger.findings()).toEqual([]);
    expect(await issue()).not.toMatchObject({ code: 'recordNotWhole' });
    expect(await acknowledgeLoss(ledger, 'Again.', 'A. Officer')).toMatchObject({ ok: false, code: 'loss.none' });
  });
  expect(await findingsOf(docket)).toEqual([]);
});
