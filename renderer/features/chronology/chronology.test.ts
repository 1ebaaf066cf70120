import { expect, it } from 'vitest';
import type { Chronology } from '../../../shared/chronology/chronology.ts';
import { evidenceIdSchema } from '../../../shared/domain/ids.ts';
import { instantOf } from '../../../shared/kernel/instant.ts';
import { sha256Schema } from '../../../shared/kernel/sha256.ts';
import { chronologyTable, chronologyText, lineDateInWords } from './chronology-table.ts';
import { type Citation, placeOf } from './cite-lines.ts';

const chronology: Chronology = {
  id: 'CH-0001',
  title: 'Chats',
  lines: [
    {
      on: '2022-02-18T10:31',
      precision: 'minute',
      utc: instantOf(Date.parse('2022-02-18T15:31Z')),
      text: '=NARA\nacknowledged',
      evidence: evidenceIdSchema.parse('E-0123456789'),
    },
    { on: '2022-03-16', precision: 'day', text: 'Report sent' },
  ],
};

const cited: Citation = { file: 'box.mbox', sha256: 'a1', place: 'from byte 4,096 of the mailbox' };

it('is told as a table, each line cited, with nothing in it that a spreadsheet would run', () => {
  expect(chronologyTable(chronology, [cited, undefined]).rows).toEqual([
    [
      ...['2022-02-18 10:31', '2022-02-18 15:31:00', '=NARA\nacknowledged', 'E-0123456789'],
      ...['box.mbox', 'a1', 'from byte 4,096 of the mailbox', ''],
    ],
    ['2022-03-16', '', 'Report sent', '', '', '', '', ''],
  ]);
  expect(chronologyText(chronology, []).split('\n')).toEqual([
    'Date\tUTC\tWhat happened\tEvidence\tSource file\tSHA-256\tPlace\tOrder',
    "2022-02-18 10:31\t2022-02-18 15:31:00\t'=NARA acknowledged\tE-0123456789\t\t\t\t",
    '2022-03-16\t\tReport sent\t\t\t\t\t',
  ]);
});

it('says in the table where a hand ordered otherwise than the clocks', () => {
  const lines = chronology.lines.toReversed();
  expect(chronologyTable({ ...chronology, lines }, []).rows.map((row) => row.at(-1))).toEqual(['by hand', 'by hand']);
});

it('cites the page and the line of what is printed, and the byte or node of what lies in a mailbox', () => {
  const pages = [
    { page: 1, line: 1, state: 'text' },
    { page: 2, line: 61, state: 'text' },
  ] as const;
  const sha256 = sha256Schema.parse('0'.repeat(64));
  expect(placeOf({ format: 'document' }, 60, pages)).toBe('page 1, line 60');
  expect(placeOf({ format: 'document' }, 61, pages)).toBe('page 2, line 61');
  expect(placeOf({ format: 'mbox', container: { sha256, offset: 4096 } }, undefined, [])).toBe(
    'from byte 4,096 of the mailbox',
  );
  expect(placeOf({ format: 'pst', container: { sha256, offset: 7 } }, 3, [])).toBe(
    'node 7 of the Outlook store, line 3',
  );
});

it('shows a clock only where one is known', () =>
  expect(chronology.lines.map(lineDateInWords)).toEqual(['18 Feb 2022, 10:31', '16 Mar 2022']));
