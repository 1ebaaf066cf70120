/** `records chronology`, as a real process. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evidenceIdSchema } from '../../shared/domain/ids.ts';
import { openChronologyStore } from '../docket/chronology-store.ts';
import { systemDocketPorts } from '../docket/docket-ports.ts';
import { orThrow, withDocket } from '../docket/testing/temporary-docket.ts';

function records(...args: string[]) {
  const program = join(import.meta.dirname, 'records.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

it('lists and finds chronologies, and prints one with what each line rests on and what a hand moved', async () => {
  await withDocket(async ({ dir }) => {
    const { now } = systemDocketPorts();
    const lines = [
      {
        on: '2022-02-18T11:00',
        precision: 'minute',
        text: 'NARA acknowledged.',
        evidence: evidenceIdSchema.parse('E-0123456789'),
      },
      { on: '2022-02-18T10:00', precision: 'minute', text: 'We told NARA.' },
    ] as const;
    orThrow(await openChronologyStore(dir, { newId: () => 'n', now }).create({ title: 'Messages', lines }));
    expect(records('chronology', dir).out).toMatch(/^CH-0001 .* 2 lines .*Messages$/m);
    const { status, out } = records('chronology', dir, 'CH-0001');
    expect(status).toBe(0);
    expect(out).toMatch(/^2022-02-18 11:00 +E-0123456789 +by hand +NARA acknowledged\.$/m);
    expect(JSON.parse(records('chronology', dir, 'CH-0001', '--json').out).lines).toMatchObject([
      { isByHand: true },
      { isByHand: true },
    ]);
    const { results } = JSON.parse(records('search', dir, 'kind:chronology acknowledged', '--json').out);
    expect(results).toMatchObject([{ id: 'CH-0001', kind: 'chronology', title: 'Messages', date: '2022-02-18' }]);
    expect(records('chronology', dir, '../docket')).toMatchObject({
      status: 1,
      err: 'There is no chronology ../docket in this docket.\n',
    });
  });
}, 60_000);
