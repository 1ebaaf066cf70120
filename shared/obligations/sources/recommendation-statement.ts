import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweByRule } from '../owe.ts';
import type { View } from '../view.ts';
import { byLetter, unlessClosed } from './recommendation.ts';
import { subjectOwner } from './subject.ts';

/** The statement of actions on GAO's recommendations, to the committees and to GAO (31 U.S.C. 720(b)). */
export function statementsOwed(view: View, row: Recommendation): readonly Obligation[] {
  return row.source === 'GAO' ? unlessClosed(view, row, statementOwed(view, row)) : [];
}

function statementOwed(view: View, row: Recommendation): Obligation[] {
  const subject = { kind: 'recommendation', id: row.id } as const;
  const owed: Owed = {
    subject,
    key: 'statement',
    title: 'Statement of actions to Congress and GAO',
    to: 'Congress',
    owner: subjectOwner(view.state, subject),
    fulfilledBy: byLetter(view, row, 'statementOfAction'),
  };
  return oweByRule(view, owed, 'gao.statement180', row.issuedOn);
}
