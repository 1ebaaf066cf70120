import { expect, it } from 'vitest';
import type { Chronology } from '../../../shared/chronology/chronology.ts';
import { saveChronology } from '../../../shared/contracts/chronology.contract.ts';
import { refuse } from '../../../shared/kernel/result.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import { openChronology } from './open-chronologies.ts';

const empty: Chronology = { id: 'CH-0001', title: 'One', lines: [] };

/** A main process with one chronology on a disk that may be full. */
function aDisk() {
  const disk = { held: empty, isFull: false };
  const call = async (contract: unknown, request: Chronology) => {
    if (contract !== saveChronology) return { ok: true, value: disk.held };
    if (disk.isFull) return refuse('diskFull', 'The disk is full.');
    disk.held = request;
    return { ok: true, value: null };
  };
  return { disk, mainProcess: { call: call as MainProcess['call'] } };
}

it('saves every change, and takes changes back one by one', async () => {
  const { disk, mainProcess } = aDisk();
  const one = openChronology(mainProcess, 'CH-0001');
  await one.change((before) => ({ ...before, title: 'Two' }));
  await one.change((before) => before);
  await one.change((before) => ({ ...before, title: 'Three' }));
  expect(disk.held.title).toBe('Three');
  await one.undo();
  expect(disk.held.title).toBe('Two');
  await one.undo();
  expect(one.store.getState()).toMatchObject({ chronology: empty, past: [] });
});

it('keeps what could not be saved, says why, and saves it again', async () => {
  const { disk, mainProcess } = aDisk();
  const one = openChronology(mainProcess, 'CH-0001');
  disk.isFull = true;
  expect(await one.change((before) => ({ ...before, title: 'Two' }))).toBe(false);
  expect(one.store.getState()).toMatchObject({ chronology: { title: 'Two' }, refusal: { code: 'diskFull' } });
  disk.isFull = false;
  expect(await one.tryAgain()).toBe(true);
  expect(disk.held.title).toBe('Two');
  expect(one.store.getState().refusal).toBeUndefined();
});
