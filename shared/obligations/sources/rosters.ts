import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { RosterKind } from '../../domain/roster/events.ts';
import { type Certification, countsFrom, type Roster } from '../../domain/roster/roster.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import { isOutstanding, type Obligation } from '../obligation.ts';
import { type Owed, oweByRule } from '../owe.ts';
import type { View } from '../view.ts';
import { subjectOwner } from './subject.ts';

interface Term {
  readonly ruleId: string;
  readonly to: Owed['to'];
  readonly title: (system: string) => string;
}

/** Access by practice of access control; Capstone by NARA Bulletin 2022-02 (rules.md A2.3). */
const terms: Readonly<Record<RosterKind, Term>> = {
  access: {
    ruleId: 'access.recertify6m',
    to: 'internal',
    title: (system) => `Certify again who has access to ${system}`,
  },
  capstone: { ruleId: 'capstone.resubmit4y', to: 'NARA', title: (system) => `Resubmit form NA-1005 of ${system}` },
};

/** Each certification is followed by another in its time; of a roster that has ended no further one is owed. */
export function rostersOwed(view: View, row: Roster): readonly Obligation[] {
  const owed = row.certifications.flatMap((certification, index) =>
    nextOwed(view, row, certification, row.certifications[index + 1]),
  );
  return row.ended ? owed.filter((one) => !isOutstanding(one)) : owed;
}

function nextOwed(view: View, row: Roster, last: Certification, next: Certification | undefined): Obligation[] {
  const subject = { kind: 'roster', id: row.id } as const;
  const { ruleId, to, title } = terms[row.kind];
  const owed: Owed = {
    subject,
    key: `certification/${countsFrom(last)}`,
    title: title(row.system),
    to,
    owner: subjectOwner(view.state, subject),
    fulfilledBy: next && { kind: 'event', id: 'roster.certified', on: next.on },
  };
  const certified = asSentence(`It was certified on ${formatDate(last.on)} by ${last.by}`);
  return oweByRule(view, owed, ruleId, countsFrom(last), certified);
}
