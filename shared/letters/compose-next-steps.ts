import { fiscalQuarterInWords, lastDayOf, nextQuarter, printFiscalQuarter } from '../calendar/fiscal-quarter.ts';
import { formatLetterDate } from '../calendar/local-date-arithmetic.ts';
import { openUpdates } from '../calendar/update-due.ts';
import { counted } from '../kernel/counted.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type CaseAction, ofStanding, upcoming } from './compose-case-actions.ts';
import { bullets, heading, paragraph, text } from './compose-inlines.ts';
import type { StatusFacts } from './compose-status-facts.ts';
import { listInWords } from './compose-wording.ts';
import type { Block } from './letter-document.ts';

/** D2, section 10: what is due by the end of the next quarter, what is due later, and when the next update is owed. */
export function composeNextSteps(facts: StatusFacts): Block[] {
  return [heading('Next steps'), ...plannedActions(facts), paragraph(nextUpdate(facts))];
}

function plannedActions({ actions, quarter }: StatusFacts): Block[] {
  if (actions.length === 0) return [];
  if (actions.every(({ standing }) => standing === 'complete')) return [paragraph('No corrective action is open.')];
  const next = nextQuarter(quarter);
  const planned = upcoming(actions).filter(({ due }) => due <= lastDayOf(next));
  const later = upcoming(actions).filter(({ due }) => due > lastDayOf(next));
  const undated = ofStanding(actions, 'pastDue');
  const horizon = `by the end of ${fiscalQuarterInWords(next)}`;
  return [
    ...(planned.length === 0
      ? [paragraph(`No open corrective action has a date ${horizon}.`)]
      : [
          paragraph(`${counted(planned.length, 'corrective action')} with a date ${horizon}:`),
          bullets(planned.map(plannedItem)),
        ]),
    ...(later.length > 0 ? [paragraph(`Due later: ${listInWords(later.map(datedId))}.`)] : []),
    ...(undated.length > 0
      ? [
          paragraph(
            `Past due without an approved new date: ${listInWords(undated.map(({ milestone }) => milestone.id))}.`,
          ),
        ]
      : []),
  ];
}

function plannedItem({ milestone, due }: CaseAction) {
  return { content: [text(`${milestone.id}, due ${formatLetterDate(due)}: ${milestone.description}`)] };
}

function datedId({ milestone, due }: CaseAction): string {
  return `${milestone.id} (${formatLetterDate(due)})`;
}

/** The day by which the oldest update is owed that is open once this letter has gone out on the day that it bears. */
export function nextUpdateDue({ naraCase, sent, quarter, date }: StatusFacts): LocalDate | undefined {
  const { cadence, acknowledgedOn } = naraCase;
  const thisLetter = { quarter: printFiscalQuarter(quarter), sent: { on: date } };
  const updates = sent.filter(({ kind }) => kind === 'quarterlyStatus');
  return cadence && firstDue(openUpdates(cadence, acknowledgedOn, [...updates, thisLetter]));
}

function nextUpdate(facts: StatusFacts): string {
  const due = nextUpdateDue(facts);
  const { date } = facts;
  if (!due) return 'Our record sets no date for the next update.';
  return due < date
    ? `A further update was due ${formatLetterDate(due)} and is outstanding.`
    : `The next update is due ${formatLetterDate(due)}.`;
}

function firstDue(periods: Iterable<{ readonly due: LocalDate }>): LocalDate | undefined {
  for (const { due } of periods) return due;
  return undefined;
}
