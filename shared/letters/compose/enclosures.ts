import { formatLetterDate } from '../../calendar/letter-date.ts';
import { compareDates } from '../../calendar/local-date-arithmetic.ts';
import type { EvidenceRole } from '../../domain/evidence/events.ts';
import { type Evidence, evidenceAbout, linksTo } from '../../domain/evidence/evidence.ts';
import type { EvidenceId, Subject } from '../../domain/ids.ts';
import type { State } from '../../domain/state.ts';
import { capitalized, listInWords } from './wording.ts';

/** What is enclosed, each piece once and numbered from 1. */
export interface Enclosures {
  readonly evidence: readonly EvidenceId[];
  readonly lines: readonly string[];
  numberOf(evidence: EvidenceId): number | undefined;
  /** The numbers of what is linked to a subject, ascending. */
  numbersFor(subject: Subject): readonly number[];
}

const formatWords: Readonly<Record<Evidence['format'], string>> = {
  eml: 'e-mail message',
  mbox: 'e-mail message',
  msg: 'e-mail message',
  emlx: 'e-mail message',
  tnef: 'e-mail message',
  pst: 'e-mail message',
  mhtml: 'saved web page',
  text: 'document',
  pdf: 'document',
  document: 'document',
};

/** What shows something is enclosed unless the officer chooses otherwise; what asks, directs or acknowledges the reader has or need not have. */
const enclosingRoles: readonly EvidenceRole[] = ['provesCompletion', 'supports', 'answers'];

/** Hexadecimal digits of a hash as printed: enough to find the original, short enough to read out. */
const printedDigits = 16;

/** The subject line of a message, or undefined where it has none. Not in the state: the journal names no one. */
export type TitleOf = (evidence: EvidenceId) => string | undefined;

/** What a letter about these subjects encloses by itself, subject by subject; within one by day, then by evidence id. */
export function usualEnclosures({ evidence }: State, subjects: readonly Subject[]): readonly EvidenceId[] {
  const enclosing = (subject: Subject) =>
    evidenceAbout(evidence, subject)
      .filter((row) => linksTo(row, subject).some(({ role }) => enclosingRoles.includes(role)))
      .sort((a, b) => compareDates(a.on, b.on));
  return [...new Set(subjects.flatMap(enclosing).map(({ id }) => id))];
}

/** Numbers what is enclosed. What the docket does not hold is left out. */
export function encloseEvidence(
  state: State,
  chosen: readonly EvidenceId[],
  subjects: readonly Subject[],
  titleOf: TitleOf = () => undefined,
): Enclosures {
  const rows = [...new Set(chosen)].flatMap((id) => state.evidence.get(id) ?? []);
  const numbers = new Map(rows.map(({ id }, index) => [id, index + 1]));
  return {
    evidence: rows.map(({ id }) => id),
    lines: rows.map((row) => enclosureLine(row, subjects, titleOf(row.id))),
    numberOf: (id) => numbers.get(id),
    numbersFor: (subject) => rows.flatMap((row, index) => (linksTo(row, subject).length > 0 ? [index + 1] : [])),
  };
}

function enclosureLine(evidence: Evidence, subjects: readonly Subject[], title: string | undefined): string {
  const about = subjects.filter((subject) => linksTo(evidence, subject).length > 0).map(({ id }) => id);
  const named = title === undefined ? '' : ` “${title}”`;
  const dated = `${evidence.isUndated ? 'without a date, imported' : 'of'} ${formatLetterDate(evidence.on)}`;
  const what = `${formatWords[evidence.format]} ${dated}${named}`;
  const on = about.length > 0 ? `, on ${listInWords(about)}` : '';
  return `${capitalized(what)}${on} (${evidence.id}, SHA-256 ${evidence.sha256.slice(0, printedDigits)})`;
}
