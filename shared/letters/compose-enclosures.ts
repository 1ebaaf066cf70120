import { compareDates, formatLetterDate } from '../calendar/local-date-arithmetic.ts';
import { type Evidence, linksTo } from '../domain/evidence/evidence.ts';
import type { EvidenceId, Subject } from '../domain/ids.ts';
import type { State } from '../domain/state.ts';
import { rowsById } from '../kernel/table.ts';
import { listInWords } from './compose-wording.ts';

/** What is enclosed, each piece once and numbered from 1 as first named. */
export interface Enclosures {
  readonly lines: readonly string[];
  /** The numbers of what is linked to a subject, ascending. */
  numbersFor(subject: Subject): readonly number[];
}

const formatWords: Readonly<Record<Evidence['format'], string>> = {
  eml: 'e-mail message',
  mbox: 'e-mail message from a mailbox file',
  document: 'document',
};

/** Hexadecimal digits of a hash as printed: enough to find the original, short enough to read out. */
const printedDigits = 16;

/** The evidence linked to these subjects, subject by subject; within one by day, then by evidence id. */
export function encloseEvidence(state: State, subjects: readonly Subject[]): Enclosures {
  const evidence = rowsById(state.evidence).sort((a, b) => compareDates(a.on, b.on));
  const linkedTo = (subject: Subject) => evidence.filter((row) => linksTo(row, subject).length > 0);
  const enclosed = [...new Set(subjects.flatMap(linkedTo))];
  const numbers = new Map<EvidenceId, number>(enclosed.map(({ id }, index) => [id, index + 1]));
  return {
    lines: enclosed.map((row) => enclosureLine(row, subjects)),
    numbersFor: (subject) =>
      linkedTo(subject)
        .flatMap(({ id }) => numbers.get(id) ?? [])
        .sort((a, b) => a - b),
  };
}

function enclosureLine(evidence: Evidence, subjects: readonly Subject[]): string {
  const about = subjects.filter((subject) => linksTo(evidence, subject).length > 0).map(({ id }) => id);
  const what = `${formatWords[evidence.format]} of ${formatLetterDate(evidence.on)}`;
  return `${evidence.id}, ${what}, on ${listInWords(about)} (SHA-256 ${evidence.sha256.slice(0, printedDigits)})`;
}
