import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweByRule } from '../owe.ts';
import type { View } from '../view.ts';
import { byLetter, byStep, unlessClosed } from './recommendation.ts';
import { subjectOwner } from './subject.ts';

/** The closeout letter with evidence of completion, counted from final action (DHS Directive 077-01; rules.md A3.3). */
export function closeoutsOwed(view: View, row: Recommendation): readonly Obligation[] {
  return row.source === 'OIG' ? unlessClosed(view, row, closeoutOwed(view, row)) : [];
}

function closeoutOwed(view: View, row: Recommendation): Obligation[] {
  const { finalAction } = row.steps;
  if (!finalAction) return [];
  const subject = { kind: 'recommendation', id: row.id } as const;
  const owed: Owed = {
    subject,
    key: 'closeout',
    title: 'Closeout letter to OIG',
    to: 'OIG',
    owner: subjectOwner(view.state, subject),
    fulfilledBy: byStep(row, 'closeoutSent') ?? byLetter(view, row, 'closeout', finalAction.on),
  };
  return oweByRule(view, owed, 'oig.closeout30', finalAction.on);
}
