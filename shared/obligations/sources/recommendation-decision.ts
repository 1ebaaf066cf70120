import { compareDates, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { statusWord } from '../../calendar/vocabulary.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { Fulfilment, Obligation } from '../obligation.ts';
import { type Owed, oweByRule } from '../owe.ts';
import type { View } from '../view.ts';
import { byStep, unlessClosed } from './recommendation.ts';
import { subjectOwner } from './subject.ts';

/** The management decision within six months of an OIG report (Pub. L. 103-355 sec. 6009(a)(1)). */
export function decisionsOwed(view: View, row: Recommendation): readonly Obligation[] {
  return row.source === 'OIG' ? unlessClosed(view, row, decisionOwed(view, row)) : [];
}

function decisionOwed(view: View, row: Recommendation): Obligation[] {
  const subject = { kind: 'recommendation', id: row.id } as const;
  const [fulfilledBy, ...why] = decided(view, row);
  const owed: Owed = {
    subject,
    key: 'decision',
    title: 'Management decision',
    to: 'OIG',
    owner: subjectOwner(view.state, subject),
    fulfilledBy,
  };
  return oweByRule(view, owed, 'oig.decision6m', row.issuedOn, ...why);
}

/** Resolved means that both sides agree on steps, official and date (rules.md A3.5): there was a decision by then. */
function decided({ rules }: View, row: Recommendation): [Fulfilment | undefined, ...string[]] {
  const decision = byStep(row, 'managementDecision');
  if (decision) return [decision];
  const none = 'No decision is recorded by itself';
  const resolved = byStep(row, 'resolved');
  if (resolved) return [resolved, `${none}; OIG held the recommendation resolved on ${formatDate(resolved.on)}.`];
  const printed = row.statuses
    .filter(({ words }) => statusWord(rules.vocabularies.statusWords, 'oig', words)?.standsFor === 'openResolved')
    .sort((a, b) => compareDates(a.on, b.on))
    .at(0);
  if (!printed) return [undefined];
  const { on, words } = printed;
  return [
    { kind: 'event', id: 'recommendation.statusReported', on },
    `${none}; OIG printed "${words}" on ${formatDate(on)}.`,
  ];
}
