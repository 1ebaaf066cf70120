import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { latest } from '../../domain/latest.ts';
import { agrees, type RecommendationStatus } from '../../domain/recommendation/derived-status.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { printedWord } from '../../obligations/sources/recommendation.ts';
import { latestDay } from '../day-words.ts';
import type { Fix } from '../problem.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { StatusDossier } from './status-dossier.ts';

/** What the auditor printed last, and what is recorded, do not agree; of what was recorded since, the print could not know. */
export const statusDisagrees: ProblemRule<StatusDossier> = {
  code: 'recommendation.statusDisagrees',
  title: 'Printed and recorded status disagree',
  severity: 'warning',
  settledBy: 'Record the step that the auditor knows of, or ask the auditor to correct the status.',
  find({ row, status }, { rules }) {
    const printed = latest(row.statuses);
    const word = printedWord(row, rules);
    if (!printed || !word || agrees(word.standsFor, status)) return undefined;
    const since = lastSaid(row);
    if (since && since > printed.on) return undefined;
    return {
      message: `${row.source} printed "${printed.words}" for ${row.id} on ${formatDate(printed.on)}, but by the record it is ${inWords[status]}.`,
      fix: fixFor(row, word.standsFor),
    };
  },
};

const inWords: Readonly<Record<RecommendationStatus, string>> = {
  openUnresolved: 'open and unresolved: no resolution, management decision or concurrence is recorded',
  openResolved: 'open and resolved: no closure is recorded',
  openPartiallyAddressed:
    'open and addressed in part: some of its milestones are completed, and no closure is recorded',
  closedImplemented: 'closed as implemented',
  closedNotImplemented: 'closed as not implemented',
};

function lastSaid({ steps, concurrences }: Recommendation): LocalDate | undefined {
  return latestDay([steps.closed?.on, steps.resolved?.on, steps.managementDecision?.on, latest(concurrences)?.on]);
}

function fixFor({ id, steps }: Recommendation, printedAs: string): Fix {
  if (printedAs.startsWith('closed') && !steps.closed) {
    const isImplemented = printedAs !== 'closedNotImplemented';
    return { command: 'RecordStep', arguments: { recommendation: id, step: 'closed', isImplemented } };
  }
  if (printedAs === 'openResolved')
    return { command: 'RecordStep', arguments: { recommendation: id, step: 'resolved' } };
  return { command: 'RecordReportedStatus', arguments: { recommendation: id } };
}
