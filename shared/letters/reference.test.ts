import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import type { RecordView } from './reference/record-view.ts';
import { isOfLetterItself, referencePaths, resolveReference } from './reference.ts';
import { cutReferences, referenceParts } from './reference-text.ts';
import { groundOn, naraCase } from './testing/affair.ts';

const { stateAsOf, rules, basis, date } = groundOn('2022-03-31');
const view: RecordView = {
  state: stateAsOf(basis.asOf),
  asOf: basis.asOf,
  rules,
  scope: { about: { kind: 'case', id: naraCase }, quarter: { year: 2022, quarter: 2 }, date },
};

function read(reference: string, from: RecordView = view): string {
  const resolved = resolveReference(from, reference);
  return resolved.ok ? `${resolved.value.text} <- ${resolved.value.source}` : `${resolved.code}: ${resolved.message}`;
}

it.each([
  ['UD-2022-0001.letterDate', 'October 26, 2021 <- UD-2022-0001.letterDate'],
  ['case.letterDate', 'October 26, 2021 <- UD-2022-0001.letterDate'],
  ['case.letterDate|short', '26\u00a0Oct 2021 <- UD-2022-0001.letterDate|short'],
  ['M-00093.due', 'November 30, 2021 <- M-00093.due'],
  ['M-00093.status', 'Past due <- M-00093.status'],
  ['M-00093.office', 'Networks Directorate <- M-00093.office'],
  ['figure.pastDue', '2 <- figure.pastDue'],
  ['case.pastDue', '2 <- UD-2022-0001.pastDue'],
  ['OIG-21-62-R5.status', 'resolved and open <- OIG-21-62-R5.status'],
  ['OIG-21-62.responseDue', 'December 19, 2021 <- OIG-21-62.responseDue'],
  ['thornquist.title', 'Chief Records Officer <- thornquist.title'],
  ['L-1.sentOn', 'December 15, 2021 <- L-1.sentOn'],
  ['docket.agency', 'U.S. Customs and Border Protection <- docket.agency'],
  ['quarter.name', 'FY2022 Q2 (January to March 2022) <- quarter.name'],
  ['letter.date', 'March 31, 2022 <- letter.date'],
])('%s prints what the record says, with a key that means the same everywhere', (reference, printed) => {
  expect(read(reference)).toBe(printed);
});

it.each([
  ['M-99999.due', 'reference.unknown: “M-99999.due” names no record of this docket.'],
  [
    'M-00093.deu',
    'reference.unknown: Nothing is told as “M-00093.deu”. Nearest: M-00093.due, M-00093.id, M-00093.plan.',
  ],
  ['M-00093.completedOn', 'reference.empty: The record says nothing for “M-00093.completedOn”.'],
  ['case.constructor', 'reference.unknown: Nothing is told as “case.constructor”.'],
  ['recommendation.text', 'reference.unknown: “recommendation.text” names no record of this docket.'],
  ['due', 'reference.malformed: “due” is no reference'],
])('%s is refused in a sentence', (reference, sentence) => {
  expect(read(reference)).toContain(sentence);
});

it('reads the same key on another day', () => {
  const earlier = localDate('2021-11-01');
  expect(read('M-00093.status', { state: stateAsOf(earlier), asOf: earlier, rules })).toBe('Open <- M-00093.status');
});

it('knows what tells of the letter alone', () => {
  expect(['letter.date', 'quarter.name', 'UD-2022-0001.letterDate'].map(isOfLetterItself)).toEqual([true, true, false]);
});

it('answers every path that it offers, or says that the record is silent', () => {
  for (const subject of ['case', 'M-00093', 'OIG-21-62-R5', 'OIG-21-62', 'CAP-0022', 'figure', 'docket', 'L-1'])
    for (const path of referencePaths(view, subject)) {
      const resolved = resolveReference(view, `${subject}.${path}`);
      expect(resolved.ok || resolved.code, `${subject}.${path}`).toBeOneOf([true, 'reference.empty']);
    }
  expect(referencePaths(view, 'nothing')).toEqual([]);
});

it('cuts text at references and loses none of it', () => {
  expect(cutReferences('due {{ case.responseDue }}, as {written}')).toEqual([
    { kind: 'text', text: 'due ' },
    { kind: 'reference', reference: 'case.responseDue' },
    { kind: 'text', text: ', as {written}' },
  ]);
  fc.assert(
    fc.property(fc.array(fc.string().filter((text) => !/[{}]/.test(text))), (texts) => {
      const parts = cutReferences(texts.join('{{M-1.due}}'));
      expect(parts.map((part) => (part.kind === 'text' ? part.text : `{{${part.reference}}}`)).join('')).toBe(
        texts.join('{{M-1.due}}'),
      );
    }),
  );
});

it('parts an id that holds dots from what is told of it', () => {
  expect(referenceParts('a.rivera.name')).toEqual({ subject: 'a.rivera', path: 'name' });
});
