import { expect, it } from 'vitest';
import { backupsChanged } from '../../../shared/contracts/backup.contract.ts';
import { headSchema } from '../../../shared/journal/entry.ts';
import { type LocalDate, localDateSchema } from '../../../shared/kernel/local-date.ts';
import { ageInWords, lossInWords, paceInWords, standingInWords } from './backup-words.ts';

const [today, yesterday, friday] = ['2022-04-04', '2022-04-03', '2022-04-01'].map((day) =>
  localDateSchema.parse(day),
) as [LocalDate, LocalDate, LocalDate];
const status = backupsChanged.payload.unwrap().parse({
  isDaily: true,
  keepDays: 14,
  folderName: null,
  last: { madeAt: '2022-04-01T11:00:00.000Z', day: '2022-04-01', isFile: false },
  isRunning: false,
  failure: null,
});

it('tells how old the last backup is', () => {
  expect(ageInWords(today, today)).toBe('today');
  expect(ageInWords(yesterday, today)).toBe('yesterday');
  expect(ageInWords(friday, today)).toBe('3 days ago');
});

it('tells how backups stand', () => {
  expect(standingInWords(status, today)).toBe(
    'Last backed up 3 days ago. A backup is made by itself each day into the docket’s own backups folder; those of 14 days are kept, and the last of each month for a year.',
  );
  expect(standingInWords({ ...status, last: null, isDaily: false }, today)).toBe(
    'This docket was never backed up. No backup is made by itself.',
  );
});

it('tells how fast a backup goes once that is known', () => {
  expect(paceInWords({})).toBeUndefined();
  expect(paceInWords({ perSecond: 34_560_000, leftMs: 2_100 })).toBe('34.6 MB a second, 3 s left');
});

it('tells what a restored docket lacks', () => {
  const head = headSchema.parse({ device: 'ab'.repeat(8), seq: 12, hash: 'cd'.repeat(32) });
  expect(lossInWords([head])).toContain('up to entry 12 of device abababab;');
  expect(lossInWords([])).toContain('knows of no entry');
});
