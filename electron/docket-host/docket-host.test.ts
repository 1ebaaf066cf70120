import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  chooseDocketFolder,
  closeDocket,
  createDocket,
  describeDocket,
  docketChanged,
  forgetRecentDocket,
  listRecentDockets,
  openDocket,
} from '../../shared/contracts/docket.contract.ts';
import { fileTokenSchema } from '../../shared/contracts/file-token.ts';
import { jobIdSchema } from '../../shared/contracts/job.contract.ts';
import { readJournalPage } from '../../shared/contracts/journal.contract.ts';
import { readObligations } from '../../shared/contracts/obligation.contract.ts';
import { describeOfficer, renameOfficer } from '../../shared/contracts/officer.contract.ts';
import { readProblems } from '../../shared/contracts/problem.contract.ts';
import { handleIntents, redoStep, undoStep } from '../../shared/contracts/record.contract.ts';
import { readRows } from '../../shared/contracts/rows.contract.ts';
import { verifyDocket } from '../../shared/contracts/verify.contract.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { chosenFolder, createIn, type DocketDesk, openDesk, openRecent } from './testing/docket-desk.ts';

const job = jobIdSchema.parse('0199c1d4-7c7e-7a3e-8a64-3a7a1a0f6b11');
const rim = { intent: 'AddOffice', office: 'RIM', name: 'Records', effective: '2022-01-03' } as const;
const sme = { intent: 'AddPerson', person: 'sme', name: 'A specialist', effective: '2022-01-03' } as const;

async function openIn(desk: DocketDesk, dir: string, takeOverLock = false) {
  const { token } = await chosenFolder(desk, dir, 'open');
  return desk.call(openDocket, { folder: { token }, takeOverLock });
}

function segmentIn(dir: string): string {
  const [device = ''] = readdirSync(join(dir, 'journal'));
  return join(dir, 'journal', device, '000001.ndjson');
}

describe('opening', () => {
  it('makes a docket, opens it, tells every window and remembers it and the officer', async () => {
    const desk = openDesk();
    expect(await desk.ask(describeDocket, null)).toBeNull();
    expect(await desk.ask(describeOfficer, null)).toEqual({ name: 'a.login', isRemembered: false });
    const status = await createIn(desk, 'oit');
    expect(status).toMatchObject({ folderName: 'oit', actor: 'A. Liaison', today: '2022-04-04', entryCount: 1 });
    expect(status).toMatchObject({ readOnly: null, findings: [], undo: { undoLabel: null, redoLabel: null } });
    expect(desk.toldOf(docketChanged).at(-1)).toEqual(status);
    expect(await desk.ask(listRecentDockets, null)).toMatchObject([
      { folderName: 'oit', isThere: true, agency: 'Agency' },
    ]);
    expect(await desk.ask(describeOfficer, null)).toEqual({ name: 'A. Liaison', isRemembered: true });
  });

  it("makes a docket that knows the agency's mail domains, and none of domains that cannot be", async () => {
    const desk = openDesk();
    const dir = join(desk.folder, 'oit');
    mkdirSync(dir);
    const facts = { name: 'OIT', agency: 'Agency', office: 'RIM', timeZone: 'America/New_York' };
    const make = async (mailDomains: readonly string[]) => {
      const { token } = await chosenFolder(desk, dir, 'create');
      return desk.call(createDocket, { folder: token, facts: { ...facts, mailDomains: [...mailDomains] }, actor: 'A' });
    };
    expect(await make(['example.gov', 'no domain'])).toMatchObject({
      code: 'docket.domainsInvalid',
      message: 'No docket was made: "no domain" must be a mail domain such as cbp.dhs.gov.',
    });
    expect(await make(['OIT.Example.gov', 'example.gov'])).toMatchObject({
      value: { mailDomains: ['example.gov', 'oit.example.gov'], entryCount: 2 },
    });
  });

  it('opens a recent docket again after a restart, everything there, and forgets it on request', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    await desk.ask(handleIntents, { intents: [rim] });
    await desk.dockets.close();
    const again = openDesk(desk.folder);
    expect(await openRecent(again)).toMatchObject({ entryCount: 2, actor: 'A. Liaison' });
    const [recent] = await again.ask(listRecentDockets, null);
    if (!recent) throw new Error('nothing remembered');
    expect(await again.ask(forgetRecentDocket, { recent: recent.id })).toEqual([]);
    expect(await again.call(openDocket, { folder: { recent: recent.id } })).toMatchObject({
      code: 'docket.recentUnknown',
    });
  });

  it('believes no token that it did not give', async () => {
    const token = fileTokenSchema.parse('ab'.repeat(16));
    expect(await openDesk().call(openDocket, { folder: { token } })).toMatchObject({
      ok: false,
      code: 'file.tokenUnknown',
    });
  });

  it('answers null where the dialog is cancelled', async () => {
    expect(await openDesk().ask(chooseDocketFolder, { purpose: 'open' })).toBeNull();
  });

  it('keeps the open docket where another one is refused, and says why', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    mkdirSync(join(desk.folder, 'empty'));
    expect(await openIn(desk, join(desk.folder, 'empty'))).toMatchObject({ ok: false, code: 'docket.none' });
    expect(await desk.ask(describeDocket, null)).toMatchObject({ folderName: 'oit' });
  });

  it('answers the docket that is open already, and closes it when another is opened', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    expect(await openIn(desk, join(desk.folder, 'oit'))).toMatchObject({ ok: true, value: { folderName: 'oit' } });
    await createIn(desk, 'other');
    expect(await desk.ask(describeDocket, null)).toMatchObject({ folderName: 'other' });
    expect(readdirSync(join(desk.folder, 'oit'))).not.toContain('writer.lock');
    await desk.ask(closeDocket, null);
    expect(desk.toldOf(docketChanged).at(-1)).toBeNull();
    expect(await desk.call(handleIntents, { intents: [rim] })).toMatchObject({ ok: false, code: 'docket.noneOpen' });
  });

  it('asks before it takes over the lock of another computer', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    await desk.ask(closeDocket, null);
    const lock = {
      host: `not-${hostname()}`,
      pid: 1,
      processStart: 'x',
      takenAt: '2022-04-04T11:00:00.000Z',
      nonce: 'x',
    };
    writeFileSync(join(desk.folder, 'oit', 'writer.lock'), JSON.stringify(lock));
    expect(await openIn(desk, join(desk.folder, 'oit'))).toMatchObject({ ok: false, code: 'docket.inUseElsewhere' });
    expect(await openIn(desk, join(desk.folder, 'oit'), true)).toMatchObject({ ok: true, value: { readOnly: null } });
  });

  it('shows a broken chain for reading, and says so in the status', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    await desk.ask(handleIntents, { intents: [rim] });
    await desk.ask(handleIntents, { intents: [sme] });
    await desk.ask(closeDocket, null);
    const segment = segmentIn(join(desk.folder, 'oit'));
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('"Records"', '"Tampered"'));
    const opened = await openIn(desk, join(desk.folder, 'oit'));
    expect(opened).toMatchObject({ ok: true, value: { entryCount: 1, readOnly: { code: 'docket.altered' } } });
    expect(opened.ok && opened.value.findings[0]).toMatchObject({ severity: 'error', code: 'journal.wrongHash' });
    expect(await desk.call(handleIntents, { intents: [sme] })).toMatchObject({ ok: false, code: 'readOnly' });
    expect(await desk.ask(verifyDocket, { job })).toMatchObject({ intact: false });
  });

  it('refuses a folder of a newer version', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    await desk.ask(closeDocket, null);
    const file = join(desk.folder, 'oit', 'docket.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"formatVersion": 1', '"formatVersion": 99'));
    expect(await openIn(desk, join(desk.folder, 'oit'))).toMatchObject({ ok: false, code: 'docket.newer' });
  });
});

describe('the record', () => {
  it('records, undoes and does again, and names the step for the menu', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const recorded = await desk.ask(handleIntents, { intents: [rim, sme] });
    expect(recorded.entries).toEqual([
      { seq: 2, type: 'office.added' },
      { seq: 3, type: 'person.added' },
    ]);
    const label = 'add office RIM and 1 more change';
    expect(await desk.ask(describeDocket, null)).toMatchObject({
      undo: { undoLabel: `Undo: ${label}`, redoLabel: null },
    });
    expect(await desk.ask(undoStep, null)).toEqual({ label });
    expect(await desk.ask(describeDocket, null)).toMatchObject({
      undo: { undoLabel: null, redoLabel: `Redo: ${label}` },
    });
    expect(await desk.call(undoStep, null)).toMatchObject({ ok: false, code: 'undo.nothing' });
    await desk.ask(redoStep, null);
    expect(await desk.ask(describeDocket, null)).toMatchObject({
      entryCount: 7,
      undo: { undoLabel: `Undo: ${label}` },
    });
    await desk.ask(undoStep, null);
    await desk.ask(handleIntents, { intents: [sme] });
    expect(await desk.call(redoStep, null)).toMatchObject({ ok: false, code: 'redo.nothing' });
  });

  it('hands a refused intent on in its own words, and records nothing', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const refused = await desk.call(handleIntents, { intents: [rim, rim] });
    expect(refused).toMatchObject({ ok: false, code: 'idTaken' });
    expect(await desk.ask(describeDocket, null)).toMatchObject({ entryCount: 1 });
  });

  it('pages through the journal, and resets who read another one', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    await desk.ask(handleIntents, { intents: [rim, sme] });
    const first = await desk.ask(readJournalPage, { after: null, limit: 2 });
    if ('reset' in first) throw new Error('reset at the beginning');
    expect(first).toMatchObject({
      position: 2,
      isEnd: false,
      entries: [{ seq: 1 }, { seq: 2, data: { office: 'RIM' } }],
      about: [[], ['office:RIM']],
    });
    const after = { position: first.position, hash: first.hash };
    const rest = { position: 3, isEnd: true, about: [['person:sme']] };
    expect(await desk.ask(readJournalPage, { after, limit: 2 })).toMatchObject(rest);
    // Asked again, of what belongs to what is known from the first entry on.
    expect(await desk.ask(readJournalPage, { after, limit: 2 })).toMatchObject(rest);
    expect(await desk.ask(readJournalPage, { after: { ...after, hash: 'f'.repeat(64) }, limit: 2 })).toEqual({
      reset: true,
    });
    expect(await desk.ask(readJournalPage, { after: { ...after, position: 9 }, limit: 2 })).toEqual({ reset: true });
  });

  it('shows the record as it stood, a page at a time, and never of a day to come', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const later = { ...sme, effective: '2022-02-01' } as const;
    await desk.ask(handleIntents, { intents: [rim, later] });
    const whole = { of: 'records', from: 0, limit: 2_000 } as const;
    const look = { asOf: localDate('2022-01-31') };
    const then = await desk.ask(readRows, { ...whole, look });
    expect(then).toMatchObject({ total: 1, isWhole: true, rows: [{ table: 'offices', row: { id: 'RIM' } }] });
    expect(then.place.position).toBe(3);
    const people = { rows: [{ table: 'people', row: { id: 'sme' } }] };
    expect(await desk.ask(readRows, { ...whole, from: 1, limit: 1 })).toMatchObject({ total: 2, ...people });
    // Nothing was recorded yet by the end of the day before.
    const knownOn = localDate('2022-04-03');
    const asOf = localDate('2022-04-04');
    expect(await desk.ask(readRows, { ...whole, look: { asOf, knownOn } })).toMatchObject({ total: 0 });
    const toCome = { asOf: localDate('2022-04-05') };
    const refusal = {
      code: 'docket.dayToCome',
      message: '5 Apr 2022 is still to come: the record says nothing of it yet.',
    };
    expect(await desk.call(readRows, { ...whole, look: toCome })).toMatchObject(refusal);
    expect(await desk.call(readObligations, toCome)).toMatchObject(refusal);
  });

  it('tells what was recorded since a place, and all where the place is of another journal', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    await desk.ask(handleIntents, { intents: [rim] });
    const asked = { of: 'records', from: 0, limit: 2_000 } as const;
    const { place } = await desk.ask(readRows, asked);
    expect(await desk.ask(readRows, { ...asked, since: place })).toMatchObject({ isWhole: false, rows: [], gone: [] });
    const slip = { intent: 'WithdrawRecord', subject: { kind: 'office', id: 'RIM' }, reason: 'Typed twice.' } as const;
    await desk.ask(handleIntents, { intents: [sme, slip] });
    expect(await desk.ask(readRows, { ...asked, since: place })).toMatchObject({
      isWhole: false,
      rows: [{ table: 'people', row: { id: 'sme' } }],
      gone: [{ table: 'offices', id: 'RIM' }],
    });
    const elsewhere = { ...place, hash: 'f'.repeat(64) };
    expect(await desk.ask(readRows, { ...asked, since: elsewhere })).toMatchObject({ isWhole: true, total: 1 });
  });

  it('finds problems of today and of another day', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    const plan = { intent: 'OpenPlan', plan: 'CAP-1', title: 'Plan', effective: '2022-01-03' } as const;
    const milestone = {
      intent: 'AddMilestone',
      milestone: 'M-1',
      plan: 'CAP-1',
      description: 'x',
      originalDue: '2022-03-01',
      effective: '2022-01-03',
    } as const;
    await desk.ask(handleIntents, { intents: [plan, milestone] });
    const codes = async (asOf?: string) =>
      (await desk.ask(readProblems, { asOf })).problems.map(({ code, subject }) => `${code} ${subject.id}`);
    expect(await codes()).toContain('milestone.pastDue M-1');
    expect(await codes('2022-01-15')).not.toContain('milestone.pastDue M-1');

    const late = { code: 'milestone.pastDue', subject: { kind: 'milestone', id: 'M-1' } } as const;
    await desk.ask(handleIntents, { intents: [{ intent: 'SilenceProblem', ...late, reason: 'Waits for the pilot.' }] });
    expect(await codes()).not.toContain('milestone.pastDue M-1');
    const { silenced } = await desk.ask(readProblems, {});
    expect(silenced).toMatchObject([{ ...late, silenced: { by: 'A. Liaison', reason: 'Waits for the pilot.' } }]);
    await desk.ask(handleIntents, { intents: [{ intent: 'VoiceProblem', ...late }] });
    expect(await codes()).toContain('milestone.pastDue M-1');
  });

  it('records under the name that the officer gives now', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    expect(await desk.call(renameOfficer, { name: '  ' })).toMatchObject({ ok: false, code: 'officer.nameMissing' });
    await desk.ask(renameOfficer, { name: 'B. Successor' });
    await desk.ask(handleIntents, { intents: [rim] });
    const page = await desk.ask(readJournalPage, { after: null, limit: 10 });
    expect('entries' in page && page.entries.map(({ actor }) => actor)).toEqual(['A. Liaison', 'B. Successor']);
  });
});

it('tells windows when another day has begun while the computer slept', async () => {
  const desk = openDesk();
  await createIn(desk, 'oit');
  desk.setNow('2022-04-05T03:59:00.000Z');
  desk.dockets.woke();
  desk.setNow('2022-04-05T04:00:00.000Z');
  desk.dockets.woke();
  await expect.poll(() => desk.toldOf(docketChanged).at(-1)?.today).toBe('2022-04-05');
});

describe('verifying', () => {
  it('reads the disk and not the memory', async () => {
    const desk = openDesk();
    await createIn(desk, 'oit');
    await desk.ask(handleIntents, { intents: [rim] });
    expect(await desk.ask(verifyDocket, { job })).toMatchObject({ intact: true, entries: 2, faults: [] });
    const segment = segmentIn(join(desk.folder, 'oit'));
    copyFileSync(segment, join(desk.folder, 'kept'));
    writeFileSync(segment, `${readFileSync(segment, 'utf8').split('\n')[0]}\n`);
    const cut = await desk.ask(verifyDocket, { job });
    expect(cut).toMatchObject({ intact: false, faults: [{ code: 'journal.tailMissing' }] });
    copyFileSync(join(desk.folder, 'kept'), segment);
    expect(await desk.ask(verifyDocket, { job })).toMatchObject({ intact: true });
  });
});
