import { expect, it } from 'vitest';
import { subjectSchema } from '../domain/ids.ts';
import { recordMentions } from './record-mentions.ts';

const known = [
  { kind: 'milestone', id: 'M-00093' },
  { kind: 'milestone', id: 'M-00094' },
  { kind: 'plan', id: 'CAP-0022' },
  { kind: 'case', id: 'UD-2022-0001' },
  { kind: 'recommendation', id: 'OIG-21-62-R5' },
  { kind: 'person', id: 'a.rivera' },
].map((subject) => subjectSchema.parse(subject));

const idsIn = (text: string) => recordMentions(text, known).map(({ subject }) => subject.id);

it.each([
  ['M-00093 is late', 'M-00093'],
  ['see m-00093.', 'M-00093'],
  ['M–00093 (en dash)', 'M-00093'],
  ['M 93', 'M-00093'],
  ['M-93', 'M-00093'],
  ['CAP-22', 'CAP-0022'],
  ['CAP0022', 'CAP-0022'],
  ['UD-2022-0001:', 'UD-2022-0001'],
  ['OIG-21-62-R5', 'OIG-21-62-R5'],
  ['OIG-21-62, recommendation 5', 'OIG-21-62-R5'],
  ['OIG-21-62 (Rec. 5)', 'OIG-21-62-R5'],
  ['OIG-21-62', 'OIG-21-62-R5'],
])('"%s" names %s', (text, id) => {
  expect(idsIn(text)).toEqual([id]);
});

it.each([
  'M-000931',
  'AM-00093',
  'M93',
  'OIG-21-62-R51',
  'OIG-21-62, recommendation 6',
  'CAP-00221',
  'M-00093-2',
  'write to a.rivera',
])('"%s" names nothing', (text) => {
  expect(idsIn(text)).toEqual([]);
});

it('tells each once, in the order of the text, with its place', () => {
  const text = 'Ines,\n\n  CAP-0022: M-00094 and M-00093.\nM-00094 again.';
  expect(recordMentions(text, known)).toEqual([
    { subject: known[2], words: 'CAP-0022', line: 3, quote: 'CAP-0022: M-00094 and M-00093.' },
    { subject: known[1], words: 'M-00094', line: 3, quote: 'CAP-0022: M-00094 and M-00093.' },
    { subject: known[0], words: 'M-00093', line: 3, quote: 'CAP-0022: M-00094 and M-00093.' },
  ]);
});

it('does not guess which recommendation of a report is meant', () => {
  const two = ['OIG-21-62-R5', 'OIG-21-62-R6'].map((id) => subjectSchema.parse({ kind: 'recommendation', id }));
  expect(recordMentions('as OIG-21-62 asks', two)).toEqual([]);
  expect(recordMentions('as OIG-21-62-R6 asks', two).map(({ subject }) => subject.id)).toEqual(['OIG-21-62-R6']);
});
