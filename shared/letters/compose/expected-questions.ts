import { addMonths, formatDate } from '../../calendar/local-date-arithmetic.ts';
import { notToExceedNow } from '../../domain/pilot/pilot.ts';
import { rowsById } from '../../kernel/table.ts';
import type { Block, Cell } from '../letter-document.ts';
import { isClosed } from '../reference/of-recommendation.ts';
import { ofStanding } from './actions.ts';
import { prose, text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';
import { listInWords } from './wording.ts';

interface Expected {
  readonly question: string;
  /** As `prose` reads it. */
  readonly answer: string;
  readonly source: string;
}

/** rules.md D3, section 8: what leadership will be asked, with what the record answers. Nothing here is cleared until somebody clears it. */
export function expectedQuestions(facts: LetterFacts): Block[] {
  const all = [late(facts), old(facts), cases(facts), running(facts)].flat();
  return [
    {
      kind: 'table',
      caption: 'Expected questions',
      summary: 'One row for each question: the answer that the record gives, its source, and its clearance.',
      columns: [
        { heading: 'Question', isRowHeader: true },
        { heading: 'Answer on record' },
        { heading: 'Source' },
        { heading: 'Clearance' },
      ],
      rows: all.map(({ question, answer, source }): Cell[] => [
        [text(question)],
        prose(facts.view, answer),
        [text(source)],
        [text('Not cleared')],
      ]),
    },
  ];
}

function late({ actions }: LetterFacts): Expected[] {
  const ids = ofStanding(actions, 'pastDue').map(({ milestone: { id } }) => id);
  const each = ids.map((id) => `{{${id}.id}} since {{${id}.due}}`);
  return [
    {
      question: 'Which corrective actions are late, and since when?',
      answer: each.length > 0 ? `${listInWords(each)}.` : 'None is past due.',
      source: ids.join(', ') || 'The register of milestones',
    },
  ];
}

function old({ recommendations, state, asOf }: LetterFacts): Expected[] {
  const ids = recommendations
    .filter((row) => !isClosed(row, state) && addMonths(row.issuedOn, 12) <= asOf)
    .map(({ id }) => id);
  return [
    {
      question: 'Which recommendations have been open for a year or more?',
      answer: ids.length > 0 ? `${listInWords(ids.map((id) => `{{${id}.id}} (issued {{${id}.issuedOn}})`))}.` : 'None.',
      source: ids.join(', ') || 'The register of recommendations',
    },
  ];
}

function cases({ state }: LetterFacts): Expected[] {
  return rowsById(state.cases)
    .filter(({ closure }) => !closure)
    .map(({ id, cadence }) => ({
      question: `What do we owe NARA next on ${id}, and when?`,
      answer: cadence
        ? 'A status update by {{ID.nextUpdate}}.'.replace('ID', id)
        : 'Our record sets no date for an update.',
      source: id,
    }));
}

function running({ state }: LetterFacts): Expected[] {
  return rowsById(state.pilots)
    .filter(({ ended }) => !ended)
    .map((pilot) => ({
      question: `Is the ${pilot.id} pilot still running, and is it authorized?`,
      answer: `{{${pilot.id}.status}}. It may run until ${formatDate(notToExceedNow(pilot))}. ${
        pilot.authorised ? 'An authorization is on record.' : 'No authorization is on record.'
      }`,
      source: pilot.id,
    }));
}
