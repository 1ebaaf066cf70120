/** Obligations as a calendar file that Outlook and others read (RFC 5545): all-day events with lasting ids. */
import { warningOf } from '../calendar/cited.ts';
import { formatDateWithWeekday } from '../calendar/local-date-arithmetic.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { isOutstanding, type Obligation } from './obligation.ts';

/** What the file is made from; the same record gives the same bytes. */
export interface CalendarSource {
  readonly docket: { readonly id: string; readonly name: string };
  /** Entries in the journal: grows with every change, as SEQUENCE must where an event has changed (RFC 5545, 3.8.7.4). */
  readonly entryCount: number;
  /** When the last of them was recorded. */
  readonly recordedAt: Instant;
}

/** One event for each obligation, in their order. Lines end with CR LF and hold at most 75 octets (RFC 5545, 3.1). */
export function calendarFile(obligations: readonly Obligation[], source: CalendarSource): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Records Workbench//Obligations//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`What is owed: ${source.docket.name}`)}`,
    ...obligations.flatMap((one) => eventLines(one, source)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(one: Obligation, { docket, entryCount, recordedAt }: CalendarSource): string[] {
  const summary = `${one.subject.id}: ${one.title}`;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${one.id}@${docket.id}.records-workbench`)}`,
    `DTSTAMP:${utc(recordedAt)}`,
    `SEQUENCE:${entryCount}`,
    `DTSTART;VALUE=DATE:${basic(one.lastDay)}`,
    'DURATION:P1D',
    `SUMMARY:${escaped(isOutstanding(one) ? summary : `Done: ${summary}`)}`,
    `DESCRIPTION:${escaped(descriptionOf(one))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function descriptionOf({ to, owner, due, rolled, fulfilledBy, reasons, citation, verification }: Obligation): string {
  const warning = verification && warningOf(verification);
  return [
    `Due ${formatDateWithWeekday(due)}${rolled ? `; the next business day is ${formatDateWithWeekday(rolled)}` : ''}.`,
    ...(to === 'internal' ? [] : [`To: ${to}.`]),
    ...(owner ? [`Owner: ${owner.name}.`] : []),
    ...(fulfilledBy ? [`Done on ${formatDateWithWeekday(fulfilledBy.on)} by ${fulfilledBy.id}.`] : []),
    ...reasons,
    ...(citation ? [`Source: ${citation}${warning ? ` (${warning})` : ''}.`] : []),
  ].join('\n');
}

function basic(day: LocalDate): string {
  return day.replaceAll('-', '');
}

/** Seconds are all that the format has. */
function utc(moment: Instant): string {
  return `${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** TEXT values escape these four, and hold no other control character (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

const mostOctets = 75;

/** Characters of more than one octet are kept whole. */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
