import { latest } from '../../domain/latest.ts';
import { criterionState } from '../../domain/recommendation/derived-status.ts';
import type { Criterion, Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { Block, Cell } from '../letter-document.ts';
import { enclosureMarks } from './action-table.ts';
import { orElse, text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';

const stateWords = {
  notCovered: 'Nothing on record shows it',
  covered: 'Named, not yet shown',
  met: 'Shown by the record',
} as const;

/** What the auditor wants to see before closing, and what shows it. */
export function closureCriteria(facts: LetterFacts): Block[] {
  const rows = facts.recommendations.flatMap((row) =>
    row.closureCriteria.map((criterion) => criterionRow(row, criterion, facts)),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'What is to be shown before closure',
      summary: 'One row for each closure criterion: what shows it, and whether it is shown.',
      columns: [
        { heading: 'Rec. no.', isRowHeader: true },
        { heading: 'Criterion, in the auditor’s words' },
        { heading: 'Shown by' },
        { heading: 'State' },
        { heading: 'Encl. no.' },
      ],
      rows,
    },
  ];
}

function criterionRow({ id }: Recommendation, criterion: Criterion, { state, enclosures }: LetterFacts): Cell[] {
  const { milestones = [], evidence = [] } = latest(criterion.coverages) ?? {};
  const numbers = [
    ...evidence.flatMap((piece) => enclosures.numberOf(piece) ?? []),
    ...milestones.flatMap((milestone) => enclosures.numbersFor({ kind: 'milestone', id: milestone })),
  ];
  return [
    [text(`${id}, ${criterion.id}`)],
    [text(criterion.text)],
    [text([...milestones, ...evidence].join(', ') || 'None')],
    [text(stateWords[criterionState(criterion, state)])],
    enclosureMarks([...new Set(numbers)].sort((a, b) => a - b)),
  ];
}

/** What was done, action by action, and the proof of each that goes with the letter. */
export function completionEvidence({ actions, enclosures, view }: LetterFacts): Block[] {
  if (actions.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Corrective actions and their evidence',
      summary: 'One row for each corrective action: when it was completed, and which enclosure proves it.',
      columns: [
        { heading: 'ID', isRowHeader: true },
        { heading: 'Action' },
        { heading: 'Completed' },
        { heading: 'Status' },
        { heading: 'Encl. no.' },
      ],
      rows: actions.map(({ milestone: { id } }): Cell[] => [
        [text(id)],
        orElse(view, `${id}.description`, ''),
        orElse(view, `${id}.completedOn|short`, 'Not complete'),
        orElse(view, `${id}.status`, ''),
        enclosureMarks(enclosures.numbersFor({ kind: 'milestone', id })),
      ]),
    },
  ];
}
