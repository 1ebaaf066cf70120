import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseIdSchema, type EvidenceId } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { backUpDocket, ownShelf } from '../backup/back-up-docket.ts';
import { systemDocketPorts } from '../docket/docket-ports.ts';
import { createForkRunner } from '../process/fork-runner.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createLedger } from './create-ledger.ts';
import { markDisposal, markedDisposals } from './disposal-marks.ts';
import { disposeEvidence, finishDisposals, unfinishedDisposals } from './dispose-evidence.ts';
import { importEvidence } from './import-evidence.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { openMailReading, readMessages } from './read-messages.ts';
import { verifyDocket } from './verify-docket.ts';

const naraCase = {
  intent: 'OpenCase',
  case: 'UD-2022-0001',
  title: 'Messages',
  grounds: ['retentionNotEnded'],
  letterDate: '2021-10-26',
  responseDue: '2021-11-25',
};
const why = { authority: 'Records Officer', schedule: 'GRS 5.2 item 010', reason: 'Retention ended', holds: 'None' };

function message(subject: string): string {
  return `From: a@agency.example\nSubject: ${subject}\nDate: Fri, 18 Feb 2022 14:03:00 -0500\n\nText of ${subject}.\n`;
}

async function docketWith(file: string, text: string, isLinked = false) {
  const folder = temporaryFolder();
  const ports = systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(folder, 'home') });
  const dir = join(folder, 'docket');
  given(await createLedger(dir, { name: 'T', agency: 'A', office: 'RIM', timeZone: 'UTC' }, 'a', ports));
  const ledger = given(await openLedger(dir, { mode: 'write' }, ports));
  given(await ledger.handle([naraCase], 'tester'));
  mkdirSync(join(folder, 'mail'));
  writeFileSync(join(folder, 'mail', file), text);
  const reading = await openMailReading(ledger, ports, { runner: createForkRunner() });
  const subject = { kind: 'case', id: caseIdSchema.parse('UD-2022-0001') } as const;
  const links = isLinked ? [{ subject, role: 'asks' as const }] : [];
  const imported = given(
    await importEvidence(ledger, { paths: [join(folder, 'mail')], links, actor: 'tester' }, reading),
  );
  given(await backUpDocket({ dir, actor: 'tester', into: { kind: 'shelf', folder: ownShelf(dir) } }, ports));
  const dispose = (evidence: EvidenceId, despiteCase?: string) =>
    disposeEvidence(ledger, { evidence, ...why, ...(despiteCase && { despiteCase }) }, 'officer', {
      ports,
      shelves: [ownShelf(dir)],
    });
  return { ledger, ports, dir, reading, ids: imported.evidence, dispose };
}

/** Whether any file under a folder holds these bytes as they are. */
function holds(dir: string, name: string): boolean {
  return readdirSync(dir, { recursive: true }).some((path) => String(path).endsWith(name));
}

describe('disposal', () => {
  it('destroys the original, what was read of it and the backups that hold it, and the docket stays whole', async () => {
    const { ledger, ports, dir, ids, dispose } = await docketWith('one.eml', message('one'));
    const [id] = ids as [EvidenceId];
    const { sha256 } = evidenceOf(ledger, id);
    const disposed = given(await dispose(id));
    expect(disposed).toMatchObject({ removed: [sha256], separated: [] });
    expect(disposed.backups).toHaveLength(1);
    expect(holds(dir, sha256)).toBe(false);
    const parsed = join(ports.userFolder, 'parsed', ledger.docket.id);
    expect(holds(parsed, '.pack')).toBe(false);
    expect(ledger.state().evidence.has(id)).toBe(false);
    expect(ledger.entries().at(-1)).toMatchObject({
      type: 'evidence.disposed',
      data: { ...why, evidence: id, sha256 },
    });
    expect(await verifyDocket(ledger)).toMatchObject({ intact: true });
    // What was interrupted is finished by the same words; what is finished stays so.
    expect(given(await dispose(id))).toMatchObject({ removed: [], backups: [] });
    await ledger.close();
  });

  it('holds what an open case rests on, unless the officer says why', async () => {
    const { ledger, ids, dispose } = await docketWith('one.eml', message('one'), true);
    const [id] = ids as [EvidenceId];
    expect(await dispose(id)).toMatchObject({ ok: false, code: 'evidence.held' });
    expect(await ledger.evidence.has(evidenceOf(ledger, id).sha256)).toBe(true);
    expect(await dispose(id, 'A court ordered it.')).toMatchObject({ ok: true });
    await ledger.close();
  });

  it('takes a mailbox file apart, so that its other messages stay', async () => {
    const box = ['one', 'two', 'three'].map((name) => `From x Fri Feb 18 14:03:00 2022\n${message(name)}\n`).join('');
    const { ledger, reading, ids, dispose } = await docketWith('box.mbox', box);
    expect(ids).toHaveLength(3);
    const [id, ...others] = ids as [EvidenceId, ...EvidenceId[]];
    const container = evidenceOf(ledger, id).container?.sha256;
    const disposed = given(await dispose(id));
    expect(disposed.separated.toSorted()).toEqual(others.toSorted());
    expect(disposed.removed).toEqual([container]);
    expect(await verifyDocket(ledger)).toMatchObject({ intact: true });
    const messages = await readMessages(ledger, { ...reading, parsedStore: await freshStore(ledger) });
    const subjects = await Promise.all(
      others.map(async (one) => (await messages.get(evidenceOf(ledger, one).sha256))?.subject),
    );
    expect(subjects.toSorted()).toEqual(['three', 'two']);
    await ledger.close();
  });

  it('knows nothing of what was never there', async () => {
    const { ledger, dispose } = await docketWith('one.eml', message('one'));
    expect(await dispose('E-0000000000' as EvidenceId)).toMatchObject({ ok: false, code: 'unknownId' });
    expect(existsSync(ownShelf(ledger.dir))).toBe(true);
    await ledger.close();
  });
});

async function freshStore(ledger: Ledger) {
  const reading = await openMailReading(ledger, { userFolder: temporaryFolder() }, { runner: createForkRunner() });
  return reading.parsedStore;
}

function evidenceOf(ledger: Ledger, id: EvidenceId) {
  const row = ledger.state().evidence.get(id);
  if (!row) throw new Error(`no ${id}`);
  return row;
}

function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}

describe('a disposal that was interrupted', () => {
  it('is finished from its mark, and one that was not recorded is forgotten', async () => {
    const { ledger, ports, dir, ids, dispose } = await docketWith('one.eml', message('one'));
    const [id] = ids as [EvidenceId];
    const place = { ledger, userFolder: ports.userFolder };
    const places = { ports, shelves: [ownShelf(dir)] };
    await markDisposal(place, { evidence: id, shelves: [] });
    expect(given(await finishDisposals(ledger, await markedDisposals(place), places))).toEqual([]);
    expect(ledger.state().evidence.has(id)).toBe(true);
    expect(await markedDisposals(place)).toEqual([]);

    const { sha256 } = evidenceOf(ledger, id);
    // Recorded, and then the power went.
    await markDisposal(place, { evidence: id, shelves: places.shelves });
    given(await ledger.handle([{ intent: 'DisposeEvidence', evidence: id, ...why }], 'officer'));
    expect(holds(dir, sha256)).toBe(true);
    expect(given(await finishDisposals(ledger, await markedDisposals(place), places))).toMatchObject([
      { evidence: id, removed: [sha256] },
    ]);
    expect([holds(dir, sha256), await markedDisposals(place)]).toEqual([false, []]);
    given(await dispose(id));
    expect(await markedDisposals(place)).toEqual([]);
  });

  it('is known by the journal alone, where the mark is on another computer', async () => {
    const { ledger, ports, dir, ids } = await docketWith('one.eml', message('one'));
    const [id] = ids as [EvidenceId];
    const { sha256 } = evidenceOf(ledger, id);
    given(await ledger.handle([{ intent: 'DisposeEvidence', evidence: id, ...why }], 'officer'));
    const left = await unfinishedDisposals(ledger, ports.userFolder);
    expect(left).toEqual([{ evidence: id, shelves: [] }]);
    given(await finishDisposals(ledger, left, { ports, shelves: [ownShelf(dir)] }));
    expect([holds(dir, sha256), await unfinishedDisposals(ledger, ports.userFolder)]).toEqual([false, []]);
    await ledger.close();
  });
});
