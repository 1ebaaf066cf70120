import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweByRule } from '../owe.ts';
import type { View } from '../view.ts';
import { byStep, unlessClosed } from './recommendation.ts';
import { subjectOwner } from './subject.ts';

/** Final action within a year of an OIG report (Pub. L. 103-355 sec. 6009(b); OMB Circular A-50). */
export function finalActionsOwed(view: View, row: Recommendation): readonly Obligation[] {
  return row.source === 'OIG' ? unlessClosed(view, row, finalActionOwed(view, row)) : [];
}

function finalActionOwed(view: View, row: Recommendation): Obligation[] {
  const { finalAction, closed } = row.steps;
  // OIG closes after action and sufficient evidence (rules.md A3.5): it was complete by then, unless it was closed without.
  const isClosedAsDone = !finalAction && closed !== undefined && closed.isImplemented !== false;
  const why = isClosedAsDone
    ? [`No final action is recorded by itself; OIG closed the recommendation on ${formatDate(closed.on)}.`]
    : [];
  const subject = { kind: 'recommendation', id: row.id } as const;
  const owed: Owed = {
    subject,
    key: 'finalAction',
    title: 'Final action',
    to: 'OIG',
    owner: subjectOwner(view.state, subject),
    fulfilledBy: byStep(row, isClosedAsDone ? 'closed' : 'finalAction'),
  };
  return oweByRule(view, owed, 'a50.implementation1y', row.issuedOn, ...why);
}
