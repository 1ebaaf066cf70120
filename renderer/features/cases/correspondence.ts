/** The letters between NARA and the agency in one case, by day: from linked evidence and from the agency's own letters. */
import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { EvidenceRole } from '../../../shared/domain/evidence/events.ts';
import { isSameSubject } from '../../../shared/domain/ids.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { Person } from '../../../shared/domain/person/person.ts';
import type { RecordName } from '../../../shared/domain/touched-record.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EvidenceRow } from '../../projection/rows.ts';

export interface CorrespondenceLine {
  readonly on: LocalDate;
  /** The document bears no date that can be believed; `on` is the day of its import. */
  readonly isUndated?: true | undefined;
  readonly direction: 'received' | 'sent' | 'inside' | 'planned';
  readonly from: string;
  readonly document: string;
  readonly record: RecordName;
  /** What it does to the clock, in words; empty where it does nothing. */
  readonly clock: string;
}

/** What evidence must do in a case to be a letter of it; what merely supports is left to the list of evidence. */
const received: readonly EvidenceRole[] = ['asks', 'acknowledges', 'directs'];

/** The oldest first. Mail of the docket's own people that does not answer went round inside the agency. */
export function correspondenceOf(
  row: NaraCase,
  letters: readonly Letter[],
  evidence: readonly EvidenceRow[],
  people: readonly Pick<Person, 'name'>[],
): readonly CorrespondenceLine[] {
  const proofs = new Set(letters.flatMap(({ sent }) => (sent?.proof === undefined ? [] : [sent.proof])));
  const own = new Set(people.map(({ name }) => name));
  return [
    ...evidence.filter(({ id }) => !proofs.has(id)).flatMap((piece) => fromEvidence(row, piece, own)),
    ...letters.map((letter) => fromLetter(row, letter)),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function fromEvidence(row: NaraCase, piece: EvidenceRow, own: ReadonlySet<string>): CorrespondenceLine[] {
  const roles = piece.links
    .filter(({ subject }) => isSameSubject(subject, { kind: 'case', id: row.id }))
    .map(({ role }) => role);
  const isReceived = roles.some((role) => received.includes(role));
  if (!isReceived && !roles.includes('answers')) return [];
  const from = piece.header?.from ?? '';
  return [
    {
      on: piece.on,
      isUndated: piece.isUndated,
      direction: isReceived ? (own.has(from) ? 'inside' : 'received') : 'sent',
      from,
      document: piece.header?.subject ?? piece.id,
      record: { kind: 'evidence', id: piece.id },
      clock: evidenceClock(row, piece, roles),
    },
  ];
}

function evidenceClock(row: NaraCase, { on, isUndated }: EvidenceRow, roles: readonly EvidenceRole[]): string {
  if (roles.includes('acknowledges')) return 'Acknowledges; updates count from here';
  if (roles.includes('asks') && !isUndated && on === row.letterDate) return 'Day zero of the answer';
  return '';
}

function fromLetter(row: NaraCase, { id, title, kind, draftedOn, issued, sent }: Letter): CorrespondenceLine {
  const on = sent?.on ?? issued?.on ?? draftedOn;
  return {
    on,
    direction: sent === undefined ? 'planned' : 'sent',
    from: 'Agency',
    document: title,
    record: { kind: 'letter', id },
    clock:
      kind === 'response' && sent !== undefined
        ? answeredInWords(row, sent.on)
        : sent === undefined
          ? 'Not sent yet'
          : '',
  };
}

/** @example 'Answered 20 days late' */
export function answeredInWords({ responseDue }: Pick<NaraCase, 'responseDue'>, on: LocalDate): string {
  const days = daysBetween(responseDue, on);
  if (days > 0) return `Answered ${counted(days, 'day')} late`;
  return days === 0 ? 'Answered on the day it was due' : `Answered ${counted(-days, 'day')} early`;
}
