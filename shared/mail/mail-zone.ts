import { z } from 'zod';

/** Offset east of UTC in minutes, with the words of the header. */
export const mailZoneSchema = z.strictObject({
  text: z.string(),
  offsetMinutes: z.int().min(-1439).max(1439),
  /** `stated`: digits, or a name that RFC 5322 gives one meaning. `named`: a name with one meaning in practice. `assumed`: UTC, as RFC 5322 4.3 asks. */
  basis: z.enum(['stated', 'named', 'assumed']),
});
export type MailZone = z.infer<typeof mailZoneSchema>;

/** RFC 5322 4.3, in hours. */
const obsolete: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** Names outside RFC 5322 that mean one offset only (CST and IST do not, and BST and AST are left out for the same reason), in hours. */
const named: Readonly<Record<string, number>> = {
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  JST: 9,
  AKST: -9,
  AKDT: -8,
  HST: -10,
};

interface ZoneReading {
  readonly zone: MailZone | null;
  readonly note?: 'zoneMissing' | 'zoneUnknown';
  readonly hasMore: boolean;
}

/**
 * Reads the zone at the start of what follows a clock: `+0100`, `-05:00`, `GMT+1`, `EST`, a military letter (read as UTC, RFC 5322
 * 4.3). An unknown name is not taken for UTC: it gives no zone and a note.
 */
export function readZone(rest: string): ZoneReading {
  const [text = '', ...more] = rest.split(' ').filter((word) => word !== '');
  const hasMore = more.length > 0;
  if (text === '') return { zone: null, note: 'zoneMissing', hasMore };
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text);
  if (offset) return numericZone(text, offset, hasMore);
  const name = text.toUpperCase();
  const stated = obsolete[name];
  if (stated !== undefined) return { zone: { text, offsetMinutes: stated * 60, basis: 'stated' }, hasMore };
  const known = named[name];
  if (known !== undefined) return { zone: { text, offsetMinutes: known * 60, basis: 'named' }, hasMore };
  if (/^[A-IK-Y]$/.test(name)) return { zone: { text, offsetMinutes: 0, basis: 'assumed' }, hasMore };
  return { zone: null, note: 'zoneUnknown', hasMore };
}

function numericZone(text: string, [, sign, hours, minutes = '00']: RegExpExecArray, hasMore: boolean): ZoneReading {
  if (Number(hours) > 23 || Number(minutes) > 59) return { zone: null, note: 'zoneUnknown', hasMore };
  const offset = Number(hours) * 60 + Number(minutes);
  return { zone: { text, offsetMinutes: sign === '-' ? 0 - offset : offset, basis: 'stated' }, hasMore };
}
