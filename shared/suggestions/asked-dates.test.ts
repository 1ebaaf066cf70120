import { expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { askedDates } from './asked-dates.ts';

/** A Wednesday. */
const sentOn = localDate('2022-01-26');
const duesIn = (text: string) => askedDates(text, sentOn).map(({ due }) => due);

it.each([
  ['Send an update by 2/4.', '2022-02-04'],
  ['by 1/26', '2022-01-26'],
  ['by 1/25', '2023-01-25'],
  ['NLT COB 2/4/22', '2022-02-04'],
  ['no later than Friday, February 4', '2022-02-04'],
  ['no later than 5 pm on Feb. 4th, 2022', '2022-02-04'],
  ['due 4 February 2022', '2022-02-04'],
  ['Due date: 2022-02-04', '2022-02-04'],
  ['please answer by Friday', '2022-01-28'],
  ['by Wednesday', '2022-02-02'],
  ['before May 15', '2022-05-15'],
  ['by 02-04-2022', '2022-02-04'],
])('"%s" asks by %s', (text, due) => {
  expect(duesIn(text)).toEqual([due]);
});

it.each([
  'stand by',
  'by 13/45',
  'by 2/30/2022',
  'version 2/4',
  'by 1/2/3/4',
  'reviewed on 2/4',
  'by March',
  'by 10 people',
])('"%s" asks for no day', (text) => {
  expect(duesIn(text)).toEqual([]);
});

it('says what it supplied, and reads nothing that needs a day of sending where there is none', () => {
  const text = 'Ines,\nby 2/4 please, or at the latest by 2022-02-11.';
  expect(askedDates(text, sentOn)).toEqual([
    {
      due: '2022-02-04',
      words: 'by 2/4',
      assumed: 'No year is told: 2022 follows the day the message was sent.',
      line: 2,
      quote: 'by 2/4 please, or at the latest by 2022-02-11.',
    },
    expect.objectContaining({ due: '2022-02-11', assumed: undefined }),
  ]);
  expect(askedDates(text, undefined).map(({ due }) => due)).toEqual(['2022-02-11']);
});
