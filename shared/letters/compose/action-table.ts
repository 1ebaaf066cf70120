import { fiscalQuarterInWords } from '../../calendar/fiscal-quarter.ts';
import type { Block, Cell, Inline, TableBlock, TableColumn } from '../letter-document.ts';
import type { Action } from './actions.ts';
import { orElse, paragraph, prose, text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';
import { quarterChanges } from './quarter-changes.ts';
import { listInWords } from './wording.ts';

/** rules.md D2, section 6: every corrective action behind the letter, one a row. */
export function actionTable(facts: LetterFacts): Block[] {
  return facts.actions.length === 0 ? [] : [table(facts), legend(facts)];
}

function table(facts: LetterFacts): TableBlock {
  const { quarter, view } = facts;
  const plans = listInWords(facts.plans.map(({ id }) => id));
  const changed = quarter ? `, and what changed in ${fiscalQuarterInWords(quarter)}` : '';
  return {
    kind: 'table',
    caption: `Corrective actions of ${plans} as of ${prose(view, '{{letter.asOf}}')[0]?.text}`,
    summary: `One row for each corrective action: its dates, its status${changed}.`,
    columns: columns(facts),
    rows: facts.actions.map((action) => row(action, facts)),
  };
}

function columns({ quarter }: LetterFacts): TableColumn[] {
  return [
    { heading: 'ID', isRowHeader: true },
    { heading: 'Action' },
    { heading: 'Rec. no.' },
    { heading: 'Office' },
    { heading: 'Original ECD' },
    { heading: 'Current ECD' },
    { heading: 'Actual' },
    { heading: 'Status' },
    { heading: quarter ? `Changed in FY${quarter.year} Q${quarter.quarter}` : 'Latest note' },
    { heading: 'Encl. no.' },
  ];
}

function row(action: Action, { quarter, enclosures, view }: LetterFacts): Cell[] {
  const { milestone, recommendations } = action;
  const { id } = milestone;
  return [
    [text(id)],
    orElse(view, `${id}.description`, ''),
    [text(recommendations.join(', ') || 'None')],
    orElse(view, `${id}.officeId`, 'None'),
    orElse(view, `${id}.originalDue|short`, ''),
    orElse(view, `${id}.due|short`, ''),
    orElse(view, `${id}.completedOn|short`, 'None'),
    orElse(view, `${id}.status`, ''),
    quarter ? [text(quarterChanges(action, quarter))] : orElse(view, `${id}.note`, 'None'),
    enclosureMarks(enclosures.numbersFor({ kind: 'milestone', id })),
  ];
}

/** "1, 2", each pointing at its enclosure. */
export function enclosureMarks(numbers: readonly number[]): Inline[] {
  if (numbers.length === 0) return [text('None')];
  return numbers.flatMap((number, index): Inline[] => [
    ...(index > 0 ? [text(', ')] : []),
    { kind: 'citation', text: String(number), enclosure: number },
  ]);
}

/** Abbreviations of the table, spelled out. */
function legend({ actions, state, view }: LetterFacts): Block {
  const offices = [...new Set(actions.flatMap(({ milestone }) => milestone.office ?? []))].sort();
  const named = offices.map((id) =>
    state.offices.has(id) ? `${id} is {{${id}.name}}` : `${id} is an office that our record does not name`,
  );
  return paragraph(
    view,
    'ECD is the estimated completion date.',
    ...(named.length > 0 ? [`${named.join('; ')}.`] : []),
  );
}
