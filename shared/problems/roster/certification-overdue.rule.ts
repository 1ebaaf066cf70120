import { overdue } from '../overdue.ts';
import type { ProblemRule } from '../problem-rule.ts';
import { nextCertification, type RosterDossier } from './roster-dossier.ts';

/** Its term is over, and nobody has certified it again. What NARA awaits is graver than what practice asks for. */
export const certificationOverdue: ProblemRule<RosterDossier> = {
  code: 'roster.certificationOverdue',
  title: 'Roster not certified in time',
  severity: 'error',
  settledBy: 'Have the roster certified again and record it, or record that it has ended.',
  clock: 'access.recertify6m',
  find({ row, owed }, { today }) {
    const next = nextCertification({ owed });
    if (next?.state !== 'late') return undefined;
    const isForm = row.kind === 'capstone';
    return {
      ...overdue(
        next,
        isForm ? `form NA-1005 of ${row.system}` : `the certification of access to ${row.system}`,
        isForm ? 'it is not recorded as resubmitted' : 'none is recorded since',
        today,
      ),
      ...(!isForm && { severity: 'warning' }),
      fix: { command: 'CertifyRoster', arguments: { roster: row.id } },
    };
  },
};
