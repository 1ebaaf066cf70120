import type { LocalDate } from '../../kernel/local-date.ts';
import type { Condition } from '../computed-block.ts';
import { ofReport, reportOf } from '../reference/of-report.ts';
import { ofStanding } from './actions.ts';
import type { LetterFacts } from './letter-facts.ts';
import { pilotsAbout } from './pilots.ts';

const conditions: Readonly<Record<Condition, (facts: LetterFacts) => boolean>> = {
  hasActions: ({ actions }) => actions.length > 0,
  hasPastDue: ({ actions }) => ofStanding(actions, 'pastDue').length > 0,
  hasPilots: (facts) => pilotsAbout(facts).length > 0,
  hasElements: ({ naraCase }) => (naraCase?.elements.length ?? 0) > 0,
  hasEarlierLetter: ({ baseline }) => baseline !== undefined,
  isAcknowledged: ({ naraCase }) => naraCase?.acknowledgedOn !== undefined,
  hasResponseDue: (facts) => responseDue(facts) !== undefined,
  isLate: (facts) => facts.date > (responseDue(facts) ?? facts.date),
};

/** Whether the record fulfils what a block waits for. */
export function holds(condition: Condition | undefined, facts: LetterFacts): boolean {
  return condition === undefined || conditions[condition](facts);
}

/** The day on which the response falls due,: NARA's letter says it, or the rule for the report. */
function responseDue({ naraCase, about, view }: LetterFacts): LocalDate | undefined {
  if (naraCase) return naraCase.responseDue;
  const report = about.kind === 'report' ? reportOf(view, about.id) : undefined;
  const due = report && ofReport.responseDue?.(report, view);
  return typeof due === 'object' ? due.day : undefined;
}
