import { latest } from '../../domain/latest.ts';
import { plansAnswering } from '../../domain/plan/plans-answering.ts';
import { printedStatus, type Recommendation } from '../../domain/recommendation/recommendation.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import { counted } from '../../kernel/counted.ts';
import type { Block, Inline } from '../letter-document.ts';
import { actionsOf, ofStanding } from './actions.ts';
import { prose, subheading, text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';
import { isOrAre, listInWords } from './wording.ts';

/** The agency's response to each recommendation: the recommendation in the auditor's words, concurrence, what was planned, what is open. */
export function recommendationAnswers(facts: LetterFacts): Block[] {
  return facts.recommendations.flatMap((row): Block[] => [
    subheading(`Recommendation ${row.number}`),
    { kind: 'paragraph', content: prose(facts.view, `“{{${row.id}.text}}”`) },
    { kind: 'paragraph', content: [...concurrence(row, facts), text(' '), ...planned(row, facts)] },
  ]);
}

function concurrence(row: Recommendation, { view }: LetterFacts): Inline[] {
  const said = latest(row.concurrences);
  const status = printedStatus(row)
    ? ` The status last printed by {{${row.id}.source}} is “{{${row.id}.status}}”.`
    : '';
  if (!said) return prose(view, `Our record holds no concurrence with this recommendation.${status}`);
  const words = said.words === undefined ? [] : [text(` ${asSentence(said.words)}`)];
  return [...prose(view, `{{${row.id}.concurrence}}.`), ...words, ...prose(view, status)];
}

function planned(row: Recommendation, { view, state, asOf }: LetterFacts): Inline[] {
  const plans = plansAnswering(state, row.id);
  if (plans.length === 0) return [text('Our record holds no corrective action plan for it.')];
  const actions = actionsOf(state, plans, asOf);
  if (actions.length === 0)
    return [text(`${listInWords(plans.map(({ id }) => id))} answers it, without a milestone yet.`)];
  return prose(
    view,
    `${listInWords(plans.map(({ id }) => id))} answers it with ${counted(actions.length, 'corrective action')}, of which {{${row.id}.complete}} ${isOrAre(ofStanding(actions, 'complete').length)} complete and {{${row.id}.pastDue}} ${isOrAre(ofStanding(actions, 'pastDue').length)} past due.`,
  );
}
