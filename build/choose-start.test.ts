import { expect, it, vi } from 'vitest';
import { chooseStart } from './choose-start.ts';

const there = { isThere: true, executable: '/electron', version: '45' } as const;
const missing = { isThere: false, reason: 'no binary' } as const;
const never = () => expect.unreachable('must not be asked');

it('takes an installed Electron without a word', () => {
  expect(chooseStart('auto', { find: () => there, hasFailedBefore: false, download: never })).toEqual({
    kind: 'electron',
    executable: '/electron',
  });
});

it('downloads once, and uses what came', () => {
  expect(chooseStart('auto', { find: () => missing, hasFailedBefore: false, download: () => there })).toMatchObject({
    kind: 'electron',
  });
});

it('falls back to the host with one line when the download fails, and without a word from then on', () => {
  expect(chooseStart('auto', { find: () => missing, hasFailedBefore: false, download: () => missing })).toMatchObject({
    kind: 'host',
    message: expect.stringContaining('could not be downloaded'),
  });
  expect(chooseStart('auto', { find: () => missing, hasFailedBefore: true, download: never })).toEqual({
    kind: 'host',
  });
});

it('never falls back when Electron is asked for', () => {
  const download = vi.fn(() => missing);
  expect(chooseStart('electron', { find: () => missing, hasFailedBefore: true, download })).toMatchObject({
    kind: 'none',
    message: expect.stringContaining('no binary'),
  });
  expect(download).toHaveBeenCalledOnce();
});

it('never looks for Electron when the host is asked for', () => {
  expect(chooseStart('host', { find: never, hasFailedBefore: false, download: never })).toEqual({ kind: 'host' });
});
