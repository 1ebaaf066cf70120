import { dueBy } from '../../calendar/clock.ts';
import { latest } from '../../domain/latest.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import type { Obligation } from '../obligation.ts';
import { type Owed, oweByRule } from '../owe.ts';
import type { View } from '../view.ts';
import { byLetter, unlessClosed } from './recommendation.ts';
import { subjectOwner } from './subject.ts';

/**
 * The written response with the corrective action plan, counted from the report. OIG: DHS Directive 077-01 (oig.response90), unless the
 * recommendation names the rule of its own OIG (rules.md A3.2, A3.4). GAO: only where the recommendation names a rule.
 */
export function responsesOwed(view: View, row: Recommendation): readonly Obligation[] {
  return unlessClosed(view, row, responseOwed(view, row));
}

function responseOwed(view: View, row: Recommendation): Obligation[] {
  const own = latest(row.responseRules);
  const usual = row.source === 'OIG' ? 'oig.response90' : undefined;
  const [ruleId, ...why] = ruleFor(view, row, own, usual);
  if (!ruleId) return [];
  const subject = { kind: 'recommendation', id: row.id } as const;
  const owed: Owed = {
    subject,
    key: 'response',
    title: `Written answer to ${row.source}`,
    to: row.source,
    owner: subjectOwner(view.state, subject),
    fulfilledBy: byLetter(view, row, 'response'),
  };
  return oweByRule(view, owed, ruleId, row.issuedOn, ...why);
}

/** The rule, and why it is that one. A rule that the table does not have is told, and the usual one counts. */
function ruleFor(
  { rules }: View,
  { issuedOn }: Recommendation,
  own: { readonly rule: string | null; readonly basis?: string | undefined } | undefined,
  usual: string | undefined,
): [string | undefined, ...string[]] {
  if (!own?.rule) return [usual];
  const found = dueBy(rules, own.rule, issuedOn);
  if (!found.ok)
    return [usual, `The record names another rule for this response, which cannot be used: ${found.message}`];
  return [own.rule, asSentence(`The record names this rule for the response${own.basis ? `: ${own.basis}` : ''}`)];
}
