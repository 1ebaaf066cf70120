import { compareDates, formatLetterDate } from '../calendar/local-date-arithmetic.ts';
import { type Evidence, linksTo } from '../domain/evidence/evidence.ts';
import type { EvidenceId, Subject } from '../domain/ids.ts';
import type { State } from '../domain/state.ts';
import { rowsById } from '../kernel/table.ts';
import { capitalized, listInWords } from './compose-wording.ts';

/** What is enclosed, each piece once and numbered from 1 as first named. */
export interface Enclosures {
  readonly lines: readonly string[];
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

/** Hexadecimal digits of a hash as printed: enough to find the original, short enough to read out. */
const printedDigits = 16;

/** The subject line of a message, or undefined where it has none. Not in the state: the journal names no one. */
export type TitleOf = (evidence: EvidenceId) => string | undefined;

/** The evidence linked to these subjects, subject by subject; within one by day, then by evidence id. */
export function encloseEvidence(
  state: State,
  subjects: readonly Subject[],
  titleOf: TitleOf = () => undefined,
): Enclosures {
  const evidence = rowsById(state.evidence).sort((a, b) => compareDates(a.on, b.on));
  const linkedTo = (subject: Subject) => evidence.filter((row) => linksTo(row, subject).length > 0);
  const enclosed = [...new Set(subjects.flatMap(linkedTo))];
  const numbers = new Map<EvidenceId, number>(enclosed.map(({ id }, index) => [id, index + 1]));
  return {
    lines: enclosed.map((row) => enclosureLine(row, subjects, titleOf(row.id))),
    numbersFor: (subject) =>
      linkedTo(subject)
        .flatMap(({ id }) => numbers.get(id) ?? [])
        .sort((a, b) => a - b),
  };
}

function enclosureLine(evidence: Evidence, subjects: readonly Subject[], title: string | undefined): string {
  const about = subjects.filter((subject) => linksTo(evidence, subject).length > 0).map(({ id }) => id);
  const named = title === undefined ? '' : ` “${title}”`;
  const dated = `${evidence.isUndated ? 'without a date, imported' : 'of'} ${formatLetterDate(evidence.on)}`;
  const what = `${formatWords[evidence.format]} ${dated}${named}`;
  return `${capitalized(what)}, on ${listInWords(about)} (${evidence.id}, SHA-256 ${evidence.sha256.slice(0, printedDigits)})`;
}
