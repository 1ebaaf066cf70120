import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evolve } from '../../shared/domain/evolve.ts';
import type { OfficeId } from '../../shared/domain/ids.ts';
import { emptyState } from '../../shared/domain/state.ts';
import { encodeLine } from '../../shared/journal/line.ts';
import { type Instant, instantOf } from '../../shared/kernel/instant.ts';
import { localDate } from '../../shared/kernel/local-date.ts';
import { type DocketPorts, systemDocketPorts } from '../docket/docket-ports.ts';
import { lineCodec } from '../journal/line-codec.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createLedger } from './create-ledger.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { verifyDocket } from './verify-docket.ts';

const facts = { name: 'Test', agency: 'Agency', office: 'RIM', timeZone: 'America/New_York' };
const rim = { intent: 'AddOffice', office: 'RIM', name: 'Records', effective: '2022-01-03' };

interface Bench {
  readonly dir: string;
  readonly ports: DocketPorts;
  setNow(moment: string): void;
}

async function newDocket(): Promise<Bench> {
  const folder = temporaryFolder();
  let now = '2022-04-04T12:00:00.000Z' as Instant;
  const ports = { ...systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(folder, 'home') }), now: () => now };
  const dir = join(folder, 'docket');
  const created = await createLedger(dir, facts, 'tester', ports);
  if (!created.ok) throw new Error(created.message);
  return { dir, ports, setNow: (moment) => (now = instantOf(Date.parse(moment))) };
}

async function opened({ dir, ports }: Bench, mode: 'read' | 'write' = 'write'): Promise<Ledger> {
  const ledger = await openLedger(dir, { mode }, ports);
  if (!ledger.ok) throw new Error(ledger.message);
  return ledger.value;
}

function segmentOf({ dir }: Bench): string {
  const [device = ''] = readdirSync(join(dir, 'journal'));
  return join(dir, 'journal', device, '000001.ndjson');
}

describe('the ledger', () => {
  it('says that a journal without any entry was removed', async () => {
    const bench = await newDocket();
    rmSync(join(bench.dir, 'journal'), { recursive: true });
    rmSync(join(bench.dir, '../home'), { recursive: true });
    mkdirSync(join(bench.dir, 'journal'));
    const report = await verifyDocket(await opened(bench, 'read'));
    expect(report).toMatchObject({ intact: false, faults: [{ code: 'journal.empty' }] });
  });

  it('answers what is on the disk, and finds it again', async () => {
    const bench = await newDocket();
    const first = await opened(bench);
    const recorded = await first.handle([rim], 'a.liaison');
    expect(recorded.ok && recorded.value[0]).toMatchObject({ seq: 2, actor: 'a.liaison', type: 'office.added' });
    expect(readFileSync(segmentOf(bench), 'utf8')).toContain('"office.added"');
    await first.close();
    const again = await opened(bench, 'read');
    expect(again.state().offices.get('RIM' as OfficeId)?.name).toBe('Records');
    expect(again.state().docket).toMatchObject({ agency: 'Agency', timeZone: 'America/New_York' });
    expect(again.heads()).toEqual(first.heads());
  });

  it('records all of several intents or none', async () => {
    const ledger = await opened(await newDocket());
    const refused = await ledger.handle([rim, rim], 'tester');
    expect(refused).toMatchObject({ ok: false, code: 'idTaken' });
    expect(ledger.entries()).toHaveLength(1);
    await ledger.close();
  });

  it('decides what is asked at the same time on what was asked before', async () => {
    const ledger = await opened(await newDocket());
    const answers = await Promise.all([ledger.handle([rim], 'a'), ledger.handle([rim], 'b')]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    await ledger.close();
  });

  it("takes today from the docket's time zone", async () => {
    const bench = await newDocket();
    bench.setNow('2022-03-31T03:30:00.000Z');
    const ledger = await opened(bench);
    expect(ledger.today()).toBe('2022-03-30');
    await ledger.close();
  });

  it('shows the record as of a day and as known on a day', async () => {
    const bench = await newDocket();
    const ledger = await opened(bench);
    await ledger.handle([rim], 'tester');
    bench.setNow('2022-05-02T12:00:00.000Z');
    await ledger.handle(
      [{ intent: 'AddOffice', office: 'OIT', name: 'Technology', effective: '2022-02-01' }],
      'tester',
    );
    const offices = (view: Parameters<Ledger['stateAt']>[0]) => [...ledger.stateAt(view).offices.keys()].sort();
    expect(offices({ asOf: localDate('2022-01-31') })).toEqual(['RIM']);
    expect(offices({ asOf: localDate('2022-02-01') })).toEqual(['OIT', 'RIM']);
    expect(offices({ asOf: localDate('2022-02-01'), knownOn: localDate('2022-04-30') })).toEqual(['RIM']);
    expect(ledger.entries().reduce(evolve, emptyState).offices.size).toBe(2);
    await ledger.close();
  });

  it('opens a docket of a newer version for reading only, as it stood before what it does not understand', async () => {
    const bench = await newDocket();
    const ledger = await opened(bench);
    await ledger.handle([rim], 'tester');
    const [head] = ledger.heads();
    await ledger.close();
    if (!head) throw new Error('no head');
    const newer = { actor: 'x', type: 'milestone.blessed', v: 1, data: { effective: '2022-04-04' } };
    appendFileSync(segmentOf(bench), encodeLine(newer, head, '2022-04-05T00:00:00.000Z' as Instant, lineCodec).text);
    const readOnly = await opened(bench);
    expect(
      readOnly
        .findings()
        .map(({ message }) => message)
        .join(),
    ).toMatch(/newer version/);
    expect(readOnly.state().offices.size).toBe(1);
    expect(await readOnly.handle([{ ...rim, office: 'X' }], 'tester')).toMatchObject({ ok: false, code: 'readOnly' });
    await readOnly.close();
  });
});

describe('verify', () => {
  it('finds a docket intact, and names the first bad place of one that is not', async () => {
    const bench = await newDocket();
    const ledger = await opened(bench);
    await ledger.handle([rim], 'tester');
    expect(await verifyDocket(ledger)).toMatchObject({ intact: true, entries: 2, faults: [] });
    await ledger.close();
    const segment = segmentOf(bench);
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('Records', 'Rekords'));
    const tampered = await opened(bench);
    const report = await verifyDocket(tampered);
    expect(report.intact).toBe(false);
    expect(report.faults[0]?.message).toMatch(/line 2, entry 2/);
    expect(await tampered.handle([rim], 'tester')).toMatchObject({ ok: false });
  });

  it('misses an original that an entry names, and sees one that was changed', async () => {
    const bench = await newDocket();
    const ledger = await opened(bench);
    const stored = await ledger.evidence.putBytes(Buffer.from('an original'));
    if (!stored.ok) throw new Error(stored.message);
    const { sha256, size } = stored.value;
    const gone = 'ab'.repeat(32);
    const originals = [sha256, gone].map((each) => ({ sha256: each, size, format: 'document' }));
    await ledger.handle([{ intent: 'ImportEvidence', import: 'I-1', originals }], 'tester');
    const codes = async () => (await verifyDocket(ledger)).faults.map(({ code }) => code);
    expect(await codes()).toEqual(['evidence.missing']);
    mkdirSync(join(ledger.evidence.pathOf(sha256), '..'), { recursive: true });
    writeFileSync(ledger.evidence.pathOf(sha256), 'an Original');
    expect(await codes()).toContain('evidence.damaged');
    await ledger.close();
  });
});
