import { describe, expect, it } from 'vitest';
import { instantSchema } from '../kernel/instant.ts';
import { localDate } from '../kernel/local-date.ts';
import { calendarFile } from './calendar-file.ts';
import type { Obligation } from './obligation.ts';
import { affair, owedOn } from './testing/affair.ts';

const source = {
  docket: { id: '8a73', name: 'OIT, 2022' },
  entryCount: 12,
  recordedAt: instantSchema.parse('2022-04-04T14:03:07.250Z'),
};
const fileOf = (obligations: readonly Obligation[]) => calendarFile(obligations, source);

it('is the calendar that it was', async () => {
  await expect(fileOf(owedOn('2022-04-04', ...affair))).toMatchFileSnapshot('testing/affair.ics');
});

describe('a line', () => {
  const [one] = owedOn('2022-04-04', ...affair);
  if (!one) throw new Error('nothing is owed');

  it('holds at most 75 octets, and no character is cut', () => {
    const file = fileOf([{ ...one, title: 'Größe über 日本語 🗂 '.repeat(20) }]);
    const encoder = new TextEncoder();
    for (const line of file.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain('Größe über 日本語 🗂 '.repeat(20));
  });

  it('escapes what would end a value or a line, and takes control characters out', () => {
    const file = fileOf([{ ...one, title: 'a;b,c\\d\r\ne\u0007f\nBEGIN:VALARM' }]);
    expect(file).toContain('a\\;b\\,c\\\\d\\ne f\\nBEGIN:VALARM');
    expect(file.split('\r\n')).not.toContain('BEGIN:VALARM');
  });

  it('holds the day on which it is late, as a whole day', () => {
    const file = fileOf([{ ...one, lastDay: localDate('2021-11-26') }]);
    expect(file).toContain('DTSTART;VALUE=DATE:20211126\r\nDURATION:P1D\r\n');
  });
});
