import { expect, it } from 'vitest';
import type { DocketStatus } from '../../../shared/contracts/docket.contract.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import { refuse } from '../../../shared/kernel/result.ts';
import { stateOf } from './docket-state.ts';

const status: DocketStatus = {
  id: '0'.repeat(32),
  name: 'OIT-2022',
  agency: 'CBP',
  office: 'RIM',
  timeZone: 'America/New_York',
  folderName: 'OIT-2022',
  isSample: false,
  actor: 'A. Rivera',
  today: localDate('2022-04-04'),
  heads: [],
  mailDomains: [],
  entryCount: 4218,
  readOnly: null,
  findings: [],
  undo: { undoLabel: null, redoLabel: null },
};
const nothing = { status: undefined, refused: undefined, verified: undefined };
const refused = (code: string) => ({
  name: 'OIT-2022',
  refusal: refuse(code, `Because ${code}.`),
  tryAgain: async () => {},
});

it('says nothing without a docket', () => {
  expect(stateOf(nothing)).toBeUndefined();
});

it.each([
  ['docket.inUse', ['tryAgain']],
  ['docket.inUseElsewhere', ['tryAgain', 'takeOver']],
  ['docket.newer', ['tryAgain']],
  ['disk.failing', ['tryAgain']],
  ['docket.none', []],
])('tells why an opening was refused, and what can still be done: %s', (code, answers) => {
  const state = stateOf({ ...nothing, refused: refused(code) });
  expect(state).toMatchObject({ why: `Because ${code}.`, answers });
  expect(state?.canStill.length).toBeGreaterThan(0);
});

it('keeps a broken chain readable, and refuses to record', () => {
  const broken = { ...status, readOnly: { code: 'docket.altered', message: 'Entry 12 was altered.' } };
  const state = stateOf({ ...nothing, status: broken });
  expect(state).toMatchObject({ status: 'error', title: 'The journal is not as it was recorded' });
  expect(state?.cannot[0]).toContain('Nothing can be recorded');
});

it('knows a journal of a newer version by either name', () => {
  const title = (code: string) =>
    stateOf({ ...nothing, status: { ...status, readOnly: { code, message: 'x' } } })?.title;
  expect(title('notUnderstood')).toBe(title('journal.notUnderstood'));
});

it('goes on working where only evidence is missing', () => {
  const faults = [{ code: 'evidence.missing', message: 'E-1 is missing.' }];
  const verified = { intact: false, entries: 4218, heads: [], originals: 3, bytes: 9, faults, drafts: [] };
  expect(stateOf({ status, refused: undefined, verified })).toMatchObject({
    title: 'Evidence is missing or was altered',
  });
  expect(stateOf({ status, refused: undefined, verified: { ...verified, intact: true, faults: [] } })?.status).toBe(
    'verified',
  );
});
