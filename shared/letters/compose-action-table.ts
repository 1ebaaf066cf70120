import { fiscalQuarterInWords } from '../calendar/fiscal-quarter.ts';
import { formatDate, formatLetterDate } from '../calendar/local-date-arithmetic.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { CaseAction } from './compose-case-actions.ts';
import { heading, paragraph, text } from './compose-inlines.ts';
import { quarterChanges } from './compose-quarter-changes.ts';
import type { StatusFacts } from './compose-status-facts.ts';
import { listInWords } from './compose-wording.ts';
import type { Block, Cell, Inline, TableBlock, TableColumn } from './letter-document.ts';

/** D2, section 6: every corrective action of the case, one a row. */
export function composeActionTable(facts: StatusFacts): Block[] {
  if (facts.actions.length === 0) return [];
  return [heading('Corrective actions'), table(facts), paragraph(...legend(facts))];
}

function table(facts: StatusFacts): TableBlock {
  const plans = listInWords(facts.plans.map(({ id }) => id));
  return {
    kind: 'table',
    caption: `Table 1. Corrective actions of ${plans} as of ${formatLetterDate(facts.asOf)}`,
    summary: `One row for each corrective action: its dates, its status, and what changed in ${fiscalQuarterInWords(facts.quarter)}.`,
    columns: columns(facts),
    rows: facts.actions.map((action) => row(action, facts)),
  };
}

function columns({ quarter }: StatusFacts): TableColumn[] {
  return [
    { heading: 'ID', isRowHeader: true },
    { heading: 'Action' },
    { heading: 'Rec. no.' },
    { heading: 'Office' },
    { heading: 'Original ECD' },
    { heading: 'Current ECD' },
    { heading: 'Actual' },
    { heading: 'Status' },
    { heading: `Changed in FY${quarter.year} Q${quarter.quarter}` },
    { heading: 'Encl. no.' },
  ];
}

function row(action: CaseAction, { quarter, enclosures }: StatusFacts): Cell[] {
  const { milestone, recommendations, due } = action;
  const numbers = enclosures.numbersFor({ kind: 'milestone', id: milestone.id });
  return [
    [text(milestone.id)],
    [text(milestone.description)],
    [text(recommendations.join(', ') || 'None')],
    [text(milestone.office ?? 'None')],
    [text(tableDate(milestone.originalDue))],
    [text(tableDate(due))],
    [text(milestone.completedOn ? tableDate(milestone.completedOn) : 'None')],
    [text(statusWords(action))],
    [text(quarterChanges(action, quarter))],
    numbers.length > 0 ? numbers.flatMap(enclosureMark) : [text('None')],
  ];
}

/** `30 Nov 2021` that breaks, if it must, before the year only. */
function tableDate(date: LocalDate): string {
  return formatDate(date).replace(' ', '\u00a0');
}

/** Reported is not proven: a completion without evidence says so in the table. */
function statusWords({ standing, isProven }: CaseAction): string {
  if (standing === 'complete') return isProven ? 'Complete' : 'Reported complete, evidence not on record';
  return standing === 'pastDue' ? 'Past due' : 'Open';
}

function enclosureMark(number: number, index: number): Inline[] {
  return [...(index > 0 ? [text(', ')] : []), { kind: 'citation', text: String(number), enclosure: number }];
}

/** Abbreviations of the table, spelled out. */
function legend({ actions, officeNames }: StatusFacts): string[] {
  const offices = [...new Set(actions.flatMap(({ milestone }) => milestone.office ?? []))].sort();
  const named = offices.map((id) => `${id} is ${officeNames.get(id) ?? 'an office that our record does not name'}`);
  return ['ECD is the estimated completion date.', ...(named.length > 0 ? [`${named.join('; ')}.`] : [])];
}
