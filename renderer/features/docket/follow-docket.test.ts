import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import type { JournalPlace } from '../../../shared/contracts/journal.contract.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import { createBridgeDouble } from '../../platform/main-process/bridge-double.ts';
import { connectMainProcess } from '../../platform/main-process/connect.ts';
import { deleteAllGenerations } from '../../projection/generations.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import { docketSession } from './docket-session.ts';
import { followDocket } from './follow-docket.ts';

const today = '2022-04-04';
const at = (position: number): JournalPlace => ({
  position,
  hash: String(position).padStart(64, '0') as Sha256,
});
const status = (id: string, entryCount = 1) => ({
  ...{ id, name: id, agency: 'Agency', office: 'RIM', timeZone: 'UTC', mailDomains: [], folderName: id },
  ...{ isSample: false, actor: 'A. Liaison', today, heads: [], entryCount, readOnly: null, findings: [] },
  undo: { undoLabel: null, redoLabel: null },
});
const office = (id: string) => ({ table: 'offices', row: { id, name: id } });

/** A main process of one docket, with an office for each entry. */
function followed() {
  let entries = 1;
  const whole = { revision: 1, isWhole: true, gone: [] };
  const rows = (request: unknown) => {
    const { since = undefined, look = undefined } = Object(request) as { since?: JournalPlace; look?: object };
    const known = since?.position ?? 0;
    const told = Array.from({ length: entries - known }, (_, index) => office(`O${known + index + 1}`));
    const page = { rows: look ? [office('Then')] : told, gone: [], total: told.length, place: at(entries) };
    return { ...page, isWhole: since === undefined };
  };
  const answers: Record<string, (request: unknown) => unknown> = {
    'docket.describe': () => status('one'),
    'docket.listRecent': () => [],
    'obligation.read': (request) => ({ ...whole, asOf: Object(request).asOf ?? today, obligations: [] }),
    'docket.readRows': rows,
    'problem.read': (request) => ({ ...whole, asOf: Object(request).asOf ?? today, problems: [], silenced: [] }),
    'journal.readPage': () => ({ entries: [], about: [], ...at(0), isEnd: true }),
  };
  const envelopes = Object.entries(answers).map(([channel, answer]) => [
    channel,
    (request: unknown) => ({ ok: true, value: answer(request) }),
  ]);
  const bridge = createBridgeDouble(Object.fromEntries(envelopes));
  const { lookBack } = followDocket({
    mainProcess: connectMainProcess(bridge),
    whenIdle: (work) => void setTimeout(work),
    nowMs: () => performance.now(),
    onDidRefuse: (message) => expect.unreachable(message),
  });
  return {
    lookBack,
    record() {
      entries += 1;
      bridge.broadcast('docket.changed', status('one', entries));
    },
    open: (id: string) => bridge.broadcast('docket.changed', status(id, entries)),
    close: () => bridge.broadcast('docket.changed', null),
  };
}

// A page has it; Node has not.
const reported: unknown[] = [];
vi.stubGlobal('reportError', (error: unknown) => reported.push(error));

const officesShown = () => docketSession.getState().records?.offices.map(({ id }) => id);
let close = () => {};

afterEach(async () => {
  close();
  expect(reported).toEqual([]);
  await vi.waitFor(() => expect(shownProjection.getState().projection).toBeUndefined());
  await deleteAllGenerations('one');
  await deleteAllGenerations('other');
});

it('tells each part of a docket as it comes, and what an entry changes at once, with its status', async () => {
  const docket = followed();
  close = docket.close;
  await vi.waitFor(() => expect(officesShown()).toEqual(['O1']));
  await vi.waitFor(() => expect(docketSession.getState().found?.problems).toEqual([]));
  const told: unknown[] = [];
  const stop = docketSession.subscribe(({ status: now, records }) =>
    told.push([now?.entryCount, records?.offices.length]),
  );
  docket.record();
  await vi.waitFor(() => expect(officesShown()).toEqual(['O1', 'O2']));
  stop();
  // Never the one without the other.
  expect(told).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

it('shows another day, and the day again as it stands', async () => {
  const docket = followed();
  close = docket.close;
  await vi.waitFor(() => expect(officesShown()).toEqual(['O1']));
  await docket.lookBack({ asOf: localDate('2022-01-31') });
  expect(docketSession.getState().owed?.asOf).toBe('2022-01-31');
  await vi.waitFor(() => expect(officesShown()).toEqual(['Then']));
  await docket.lookBack(undefined);
  expect(officesShown()).toEqual(['O1']);
});

it('shows nothing of a docket once another is open', async () => {
  const docket = followed();
  close = docket.close;
  await vi.waitFor(() => expect(officesShown()).toEqual(['O1']));
  docket.open('other');
  expect(officesShown()).toBeUndefined();
  await vi.waitFor(() => expect(officesShown()).toEqual(['O1']));
  expect(docketSession.getState().status?.id).toBe('other');
});
