import { firstDayOf, fiscalQuarterOf, lastDayOf } from '../../calendar/fiscal-quarter.ts';
import { formatLetterDate } from '../../calendar/letter-date.ts';
import { isOurs, isOutstanding } from '../../obligations/obligation.ts';
import type { Block, FactsBlock } from '../letter-document.ts';
import { isClosed } from '../reference/of-recommendation.ts';
import { owedIn } from '../reference/owed.ts';
import { ofStanding } from './actions.ts';
import { bullets, prose, text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';

/** rules.md D3, section 1: the page that leadership reads. */
export function bottomLine(facts: LetterFacts): Block[] {
  const { view } = facts;
  const fact = (label: string, reference: string) => ({ label, value: prose(view, `{{${reference}}}`) });
  const moved = (label: string, count: number) => ({ label, value: [text(String(count))] });
  const block: FactsBlock = {
    kind: 'facts',
    facts: [
      fact('Open recommendations', 'figure.openRecommendations'),
      moved('Opened this quarter', openedInQuarter(facts)),
      moved('Closed this quarter', closedInQuarter(facts)),
      fact('Open recommendations with priority', 'figure.priority'),
      fact('Without a management decision past its day (six months)', 'figure.withoutDecision'),
      fact('Without final action past its day (one year; named in the budget report)', 'figure.withoutFinalAction'),
      fact('Corrective actions past due', 'figure.pastDue'),
      fact('Corrective actions open with a date ahead', 'figure.open'),
      fact('Owed within 90 days', 'figure.dueIn90Days'),
      fact('Owed and late', 'figure.overdue'),
      fact('Open NARA cases', 'figure.openCases'),
    ],
  };
  return [block];
}

function isInQuarter({ quarter, asOf }: LetterFacts) {
  const fiscal = quarter ?? fiscalQuarterOf(asOf);
  return (day: string | undefined) => day !== undefined && firstDayOf(fiscal) <= day && day <= lastDayOf(fiscal);
}

function openedInQuarter(facts: LetterFacts): number {
  const isIn = isInQuarter(facts);
  return facts.recommendations.filter(({ issuedOn }) => isIn(issuedOn)).length;
}

function closedInQuarter(facts: LetterFacts): number {
  const isIn = isInQuarter(facts);
  return facts.recommendations.filter(({ steps }) => isIn(steps.closed?.on)).length;
}

/** What only the leader can decide: dates without an approver, owners that are missing, pilots that stand still, criteria that nothing shows. */
export function decisionsNeeded(facts: LetterFacts): Block[] {
  const { state, view, asOf } = facts;
  const undated = ofStanding(facts.actions, 'pastDue').map(
    ({ milestone: { id } }) =>
      `Approve a new date for {{${id}.id}}, past due since {{${id}.due}}, or say what keeps it.`,
  );
  const unowned = facts.actions
    .filter(({ milestone, standing }) => standing !== 'complete' && !milestone.owner)
    .map(({ milestone: { id } }) => `Name an owner of {{${id}.id}}.`);
  const paused = [...state.pilots.values()]
    .filter((pilot) => pilot.paused && !pilot.ended)
    .map(
      ({ id }) => `Decide whether the pilot {{${id}.id}} ({{${id}.system}}), paused since {{${id}.pausedOn}}, goes on.`,
    )
    .sort();
  const uncovered = facts.recommendations
    .filter((row) => !isClosed(row, state))
    .flatMap((row) =>
      row.closureCriteria.filter(({ coverages }) => coverages.length === 0).map(({ id }) => ({ row, id })),
    )
    .map(({ row, id }) => `Say what will show criterion ${id} of {{${row.id}.id}}; nothing is named for it.`);
  const owed = owedIn(view)
    .filter((each) => isOurs(each) && isOutstanding(each) && each.lastDay < asOf)
    .filter(({ subject }) => subject.kind === 'case' || subject.kind === 'recommendation')
    .map(({ title, subject, lastDay }) => `${title} on ${subject.id}: owed since ${formatLetterDate(lastDay)}.`);
  const asked = [...owed, ...undated, ...unowned, ...paused, ...uncovered];
  if (asked.length === 0) return [{ kind: 'paragraph', content: [text('The record asks for no decision.')] }];
  return [bullets(asked.map((words) => ({ content: prose(view, words) })))];
}
