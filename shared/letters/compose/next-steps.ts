import { fiscalQuarterInWords, fiscalQuarterOf, lastDayOf, nextQuarter } from '../../calendar/fiscal-quarter.ts';
import { counted } from '../../kernel/counted.ts';
import type { Block } from '../letter-document.ts';
import { type Action, ofStanding, upcoming } from './actions.ts';
import { bullets, paragraph, prose } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';
import { nextUpdateDue } from './next-update.ts';
import { listInWords } from './wording.ts';

/** rules.md D2, section 10: what is due by the end of the next quarter, what is due later, and when the next update is owed. */
export function nextSteps(facts: LetterFacts): Block[] {
  return [...plannedActions(facts), ...nextUpdate(facts)];
}

function plannedActions({ actions, quarter, asOf, view }: LetterFacts): Block[] {
  if (actions.length === 0) return [];
  if (actions.every(({ standing }) => standing === 'complete'))
    return [paragraph(view, 'No corrective action is open.')];
  const next = nextQuarter(quarter ?? fiscalQuarterOf(asOf));
  const planned = upcoming(actions).filter(({ due }) => due <= lastDayOf(next));
  const later = upcoming(actions).filter(({ due }) => due > lastDayOf(next));
  const undated = ofStanding(actions, 'pastDue');
  const horizon = `by the end of ${fiscalQuarterInWords(next)}`;
  return [
    ...(planned.length === 0
      ? [paragraph(view, `No open corrective action has a date ${horizon}.`)]
      : [
          paragraph(view, `${counted(planned.length, 'corrective action')} with a date ${horizon}:`),
          bullets(planned.map(({ milestone: { id } }) => ({ content: prose(view, plannedWords(id)) }))),
        ]),
    ...(later.length > 0 ? [paragraph(view, `Due later: ${listInWords(later.map(datedId))}.`)] : []),
    ...(undated.length > 0
      ? [
          paragraph(
            view,
            `Past due without an approved new date: ${listInWords(undated.map(({ milestone }) => milestone.id))}.`,
          ),
        ]
      : []),
  ];
}

function plannedWords(id: string): string {
  return `{{${id}.id}}, due {{${id}.due}}: {{${id}.description}}`;
}

function datedId({ milestone: { id } }: Action): string {
  return `{{${id}.id}} ({{${id}.due}})`;
}

function nextUpdate({ naraCase, view, date }: LetterFacts): Block[] {
  if (!naraCase) return [];
  const due = nextUpdateDue(naraCase, view);
  if (!due) return [paragraph(view, 'Our record sets no date for the next update.')];
  return [
    paragraph(
      view,
      due < date
        ? 'A further update was due {{case.nextUpdate}} and is outstanding.'
        : 'The next update is due {{case.nextUpdate}}.',
    ),
  ];
}
