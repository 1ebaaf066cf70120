import { daysBetween, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { lastAskedOn } from '../../domain/suspense/suspense.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { daysSince, latestDay } from '../day-words.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { Owing } from '../register.ts';
import type { CaseDossier } from './case-dossier.ts';

/** Open, nothing late in it, and for a quarter nobody recorded anything about it. */
export const caseNoActivity: ProblemRule<CaseDossier & Owing> = {
  code: 'case.noActivity',
  title: 'Nothing recorded on a case',
  severity: 'info',
  settledBy: 'Record how the case stands, or ask NARA whether it can be closed.',
  find(dossier, { today, days }) {
    const { row, owed } = dossier;
    if (row.closure || owed.some(({ state }) => state === 'late')) return undefined;
    const last = lastActivity(dossier);
    if (daysBetween(last, today) < days) return undefined;
    return {
      message: `Nothing has been recorded on ${row.id} for ${daysSince(last, today)}, since ${formatDate(last)}.`,
      fix: { command: 'OpenSuspense', arguments: { about: { kind: 'case', id: row.id } } },
    };
  },
};

function lastActivity({ row, letters, evidence, suspenses }: CaseDossier): LocalDate {
  const assessed = row.elements.flatMap(({ assessments }) => assessments.map(({ on }) => on));
  const steps = Object.values(row.inspection).map((fact) => fact?.on);
  const sent = letters.map((letter) => letter.sent?.on ?? letter.draftedOn);
  const received = row.received.flatMap(({ on, answered }) => [on, answered?.on]);
  const asked = suspenses.flatMap((suspense) => [lastAskedOn(suspense), suspense.answered?.on]);
  const known = evidence.map(({ on }) => on);
  return (
    latestDay([row.acknowledgedOn, ...assessed, ...steps, ...sent, ...received, ...asked, ...known]) ?? row.letterDate
  );
}
