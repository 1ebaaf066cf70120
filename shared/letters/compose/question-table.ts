import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { evidenceBehind } from '../../domain/evidence/evidence.ts';
import { latest } from '../../domain/latest.ts';
import { elementState } from '../../domain/nara-case/element.ts';
import { elementStateWords } from '../../domain/nara-case/words.ts';
import type { Block, Cell } from '../letter-document.ts';
import { text } from './inlines.ts';
import type { CaseFacts } from './letter-facts.ts';
import { capitalized } from './wording.ts';

/** What was asked in a case, question by question, with the answer that the record holds, its source, and who reviews it. */
export function questionTable(facts: CaseFacts): Block[] {
  const rows = [...demanded(facts), ...received(facts)].map((cells, index): Cell[] => [
    [text(String(index + 1))],
    ...cells,
  ]);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Questions and answers',
      summary:
        'One row for each question: who asked it and when, the answer on record, its source, its owner, and how far it is.',
      columns: [
        { heading: 'No.', isRowHeader: true },
        { heading: 'Question' },
        { heading: 'Asked by' },
        { heading: 'Answer on record' },
        { heading: 'Source' },
        { heading: 'Owner' },
        { heading: 'State' },
      ],
      rows,
    },
  ];
}

const noAnswer = 'No answer on record';

function demanded({ naraCase, state }: CaseFacts): Cell[][] {
  return naraCase.elements.map((element) => {
    const said = latest(element.assessments);
    const sources = evidenceBehind(state.evidence, naraCase.id, element.id).map(({ id }) => id);
    const asked = element.source === 'regulation' ? '36 CFR 1230.14(a)' : `NARA, ${formatDate(naraCase.letterDate)}`;
    return [
      [text(element.text)],
      [text(asked)],
      [text(said?.note ?? said?.reason ?? noAnswer)],
      [text(sources.join(', ') || 'None')],
      [text(element.owner ? (state.people.get(element.owner)?.name ?? element.owner) : 'None')],
      [text(capitalized(elementStateWords[elementState(element)]))],
    ];
  });
}

function received({ naraCase }: CaseFacts): Cell[][] {
  return naraCase.received.flatMap(({ asks, from, on, answered, evidence, due }) =>
    asks.map((question): Cell[] => [
      [text(question)],
      [text(`${from}, ${formatDate(on)}`)],
      [text(answered ? `Answered by ${answered.letter} on ${formatDate(answered.on)}` : noAnswer)],
      [text(evidence ?? 'None')],
      [text('None')],
      [text(answered ? 'Answered' : due ? `Open, due ${formatDate(due)}` : 'Open')],
    ]),
  );
}
