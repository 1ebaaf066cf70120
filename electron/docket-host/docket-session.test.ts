import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemDocketPorts } from '../docket/docket-ports.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { openLedger } from '../ledger/ledger.ts';
import { createForkRunner } from '../process/fork-runner.ts';
import { openSession } from './docket-session.ts';

const rim = { intent: 'AddOffice', office: 'RIM', name: 'Records', effective: '2022-01-03' } as const;

it('tells of each step once, when the step can be undone or done again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'records-session-'));
  const ports = { ...systemDocketPorts(), userFolder: join(folder, 'home') };
  const facts = { name: 'OIT', agency: 'Agency', office: 'Records', timeZone: 'UTC' };
  await createLedger(join(folder, 'oit'), facts, 'A. Liaison', ports);
  const opened = await openLedger(join(folder, 'oit'), { mode: 'write' }, ports);
  if (!opened.ok) throw new Error(opened.message);
  const told: unknown[] = [];
  const session = openSession({
    ...{ ledger: opened.value, isSample: false, userFolder: folder },
    readers: { runner: createForkRunner() },
    actor: () => 'A. Liaison',
    onChanged: () => told.push(session.status().undo),
  });
  await session.record([rim]);
  await session.record([]);
  await session.undo();
  await session.redo();
  await session.close();
  expect(told).toEqual([
    { undoLabel: expect.stringContaining('Undo'), redoLabel: null },
    { undoLabel: null, redoLabel: expect.stringContaining('Redo') },
    { undoLabel: expect.stringContaining('Undo'), redoLabel: null },
  ]);
});
