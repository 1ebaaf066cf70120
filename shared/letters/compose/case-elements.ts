import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { evidenceBehind } from '../../domain/evidence/evidence.ts';
import { latest } from '../../domain/latest.ts';
import { type CaseElement, elementState } from '../../domain/nara-case/element.ts';
import { elementStateWords } from '../../domain/nara-case/words.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import type { Block, Cell, Inline } from '../letter-document.ts';
import { enclosureMarks } from './action-table.ts';
import { prose, subheading, text } from './inlines.ts';
import type { CaseFacts } from './letter-facts.ts';
import { capitalized } from './wording.ts';

/** rules.md D2, section 5: what the report must hold (36 CFR 1230.14(a), and NARA's letter), how far it does, and what is new since our last letter. */
export function caseElements(facts: CaseFacts): Block[] {
  const { elements } = facts.naraCase;
  if (elements.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'What the report on the case must hold',
      summary: 'One row for each element: who asks for it, how far it is met, and what is new since our last letter.',
      columns: [
        { heading: 'No.', isRowHeader: true },
        { heading: 'Element' },
        { heading: 'Asked for by' },
        { heading: 'State' },
        { heading: 'Since our last letter' },
        { heading: 'Encl. no.' },
      ],
      rows: elements.map((element, index) => elementRow(element, index + 1, facts)),
    },
  ];
}

function elementRow(element: CaseElement, number: number, facts: CaseFacts): Cell[] {
  return [
    [text(String(number))],
    [text(element.text)],
    [text(askedBy(element))],
    [text(capitalized(elementStateWords[elementState(element)]))],
    [text(news(element, facts))],
    enclosureMarks(enclosedBehind(element, facts)),
  ];
}

function askedBy({ source }: CaseElement): string {
  return source === 'regulation' ? '36 CFR 1230.14(a)' : 'NARA’s letter';
}

function news({ assessments }: CaseElement, { sent }: CaseFacts): string {
  const last = sent.at(-1)?.sent.on;
  const said = latest(assessments);
  if (!said || (last !== undefined && said.on <= last)) return 'No change';
  return `${formatDate(said.on)}: ${said.note ?? said.reason ?? elementStateWords[said.state]}`;
}

/** The report itself (36 CFR 1230.14(a)): each element as a heading, with what the record says of it. */
export function caseAnswers(facts: CaseFacts): Block[] {
  return facts.naraCase.elements.flatMap((element, index): Block[] => [
    subheading(`${index + 1}. ${element.text.replace(/\.$/, '')}`),
    { kind: 'paragraph', content: answer(element, facts) },
  ]);
}

function answer(element: CaseElement, facts: CaseFacts): Inline[] {
  const said = latest(element.assessments);
  const held = ofRecord(element, facts);
  const words = said?.note ?? said?.reason;
  const note = words === undefined ? [] : [text(`${asSentence(words)} `)];
  const numbers = enclosedBehind(element, facts);
  const cited = numbers.length === 0 ? [] : [text('See '), ...citations(numbers), text('.')];
  if (said?.state === 'notApplicable') return [text('This element does not apply. '), ...note];
  if (note.length + held.length + cited.length === 0)
    return [text('Our record holds no statement on this element yet.')];
  return [...held, ...note, ...cited];
}

/** What the case itself holds on the first two elements of the regulation. */
function ofRecord({ id }: CaseElement, { naraCase, view }: CaseFacts): Inline[] {
  if (id === 'description' && naraCase.records?.description) {
    const volume = naraCase.records.volume ? ' Volume: {{case.volume}}.' : '';
    return prose(view, `The records: {{case.records}}.${volume} `);
  }
  if (id === 'office' && naraCase.custodian) return prose(view, 'They were maintained by {{case.custodian}}. ');
  return [];
}

function enclosedBehind(element: CaseElement, { state, naraCase, enclosures }: CaseFacts): number[] {
  return evidenceBehind(state.evidence, naraCase.id, element.id)
    .flatMap(({ id }) => enclosures.numberOf(id) ?? [])
    .sort((a, b) => a - b);
}

/** "Encl. 2, Encl. 3" */
export function citations(numbers: readonly number[]): Inline[] {
  return numbers.flatMap((number, index): Inline[] => [
    ...(index > 0 ? [text(', ')] : []),
    { kind: 'citation', text: `Encl. ${number}`, enclosure: number },
  ]);
}

/** rules.md D2, section 9: what was searched, what is known lost, what is unknown. */
export function recovery(facts: CaseFacts): Block[] {
  const element = facts.naraCase.elements.find(({ id }) => id === 'recovery');
  return element ? [{ kind: 'paragraph', content: answer(element, facts) }] : [];
}
