import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailDateSchema, readMailDate } from './mail-date.ts';

describe('readMailDate', () => {
  it.each([
    ['Fri, 18 Feb 2022 14:03:00 -0500', '2022-02-18T19:03:00.000Z', 'second', []],
    ['Fri, 18 Feb 2022 14:03:00 -0500 (Eastern (US) Standard Time)', '2022-02-18T19:03:00.000Z', 'second', []],
    ['18 Feb 2022 14:03 EST', '2022-02-18T19:03:00.000Z', 'minute', []],
    ['Fri, 18 Feb 22 14:03:00 GMT', '2022-02-18T14:03:00.000Z', 'second', ['yearShort']],
    ['18 Feb 99 00:00:00 +0000', '1999-02-18T00:00:00.000Z', 'second', ['yearShort']],
    ['Mon, 18 Feb 2022 14:03:00 +0000', '2022-02-18T14:03:00.000Z', 'second', ['weekdayWrong']],
    ['Fri Feb 18 14:03:00 EST 2022', '2022-02-18T19:03:00.000Z', 'second', []],
    ['Fri Feb 18 14:03:00 2022 +0100', '2022-02-18T13:03:00.000Z', 'second', []],
    ['2022-02-18T14:03:00+05:30', '2022-02-18T08:33:00.000Z', 'second', []],
    ['2022-02-18T14:03:00.123Z', '2022-02-18T14:03:00.000Z', 'second', []],
    ['Friday, February 18, 2022 2:03 PM EST', '2022-02-18T19:03:00.000Z', 'minute', []],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2017-01-01T00:00:00.000Z', 'second', ['leapSecond']],
    ['Fri, 18 Feb 2022 14:03:00 +0000 and more', '2022-02-18T14:03:00.000Z', 'second', ['trailingText']],
    ['Fri, 18 Feb 2022 14:03:00 CEST', '2022-02-18T12:03:00.000Z', 'second', []],
    ['18 Feb 2022 at 14:03:00 GMT+1', '2022-02-18T13:03:00.000Z', 'second', []],
    ['Fri, 18 Feb 2022 14:03:00 K', '2022-02-18T14:03:00.000Z', 'second', []],
  ])('reads %s', (raw, utc, precision, notes) => {
    expect(readMailDate(raw)).toMatchObject({ raw, utc, precision, notes });
  });

  it.each([
    ['Fri, 18 Feb 2022 14:03:00', '2022-02-18T14:03:00', ['zoneMissing']],
    ['Friday, February 18, 2022 2:03 PM', '2022-02-18T14:03', ['zoneMissing']],
    ['Fri, 18 Feb 2022 14:03:00 XYZT', '2022-02-18T14:03:00', ['zoneUnknown']],
    ['Fri, 18 Feb 2022 14:03:00 +9999', '2022-02-18T14:03:00', ['zoneUnknown']],
    ['18 Feb 2022', '2022-02-18', []],
    ['18 Feb 2022 afternoon', '2022-02-18', ['trailingText']],
  ])('keeps the clock of %s and invents no moment', (raw, shown, notes) => {
    expect(readMailDate(raw)).toMatchObject({ raw, shown, utc: null, notes });
  });

  it.each([
    '',
    'yesterday',
    '02/03/2022 14:03',
    '30 Feb 2022 10:00:00 +0000',
    '18 Feb 2022 25:00:00 +0000',
    '18 Foo 2022 10:00',
    '[REDACTED]',
    'Fri, 18 Feb 0022 10:00 +0000',
  ])('keeps %s as it stands and reads nothing into it', (raw) => {
    expect(readMailDate(raw)).toEqual({
      raw,
      shown: null,
      zone: null,
      utc: null,
      precision: 'none',
      notes: ['unreadable'],
    });
  });

  it('says how the zone was understood', () => {
    expect(readMailDate('18 Feb 2022 14:03 EST').zone).toEqual({ text: 'EST', offsetMinutes: -300, basis: 'stated' });
    expect(readMailDate('18 Feb 2022 14:03 CET').zone).toEqual({ text: 'CET', offsetMinutes: 60, basis: 'named' });
    expect(readMailDate('18 Feb 2022 14:03 A').zone).toEqual({ text: 'A', offsetMinutes: 0, basis: 'assumed' });
  });

  it('reads back every moment written in the form of RFC 5322', () => {
    const moment = fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (date) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(readMailDate(whole.toUTCString()).utc).toBe(whole.toISOString());
      }),
    );
  });

  it('never throws, and what it gives fits its schema', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'Fri,',
          '18',
          'Feb',
          '2022',
          '14:03',
          ':60',
          '(',
          ')',
          '\\',
          '-0500',
          'EST',
          'PM',
          '99',
          '-',
          'T',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string(), words), (raw) => {
        expect(mailDateSchema.safeParse(readMailDate(raw)).success).toBe(true);
      }),
    );
  });
});
