import { describe, expect, test } from 'vitest';
import { splitChain } from './split-chain.ts';
import { distinctIn } from './testing/distinct-in.ts';
import { received } from './testing/made-chain.ts';

const schedule =
  'The schedule for the case files of the third office was approved in March; box twelve to box forty may go to the centre.';

function release(id: string, text: string) {
  return { id, chain: splitChain(text) };
}

function sizes(...texts: string[]): number[] {
  return distinctIn(texts.map((text, at) => release(`r${at}`, text))).map(({ copies }) => copies.length);
}

const page = (sent: string, body: string, subject = 'RE: Schedule') =>
  `Message\n\nFrom: (b)(6)\nSent: ${sent}\nTo: (b)(6)\nSubject: ${subject}\n\n${body}\n`;
const quoted = (sent: string, body: string, subject = 'RE: Schedule') =>
  `From: (b)(6)\nSent: ${sent}\nTo: (b)(6)\nSubject: ${subject}\n\n${body}\n`;

describe('copies of one message', () => {
  test('a page in UTC and a quotation in Eastern time are one, and say why', () => {
    const found = distinctIn([
      release(
        'r',
        page('5/5/2022 8:12:33 PM', schedule) +
          page('5/5/2022 9:00:00 PM', 'Good.') +
          quoted('Thursday, May 5, 2022 4:12:33 PM', schedule),
      ),
    ]);
    expect(found.map(({ copies }) => copies.length)).toEqual([2, 1]);
    expect(found[0]?.why).toEqual([{ copy: 1, by: 'instantAndBody', secondsApart: 0, likeness: 1 }]);
    expect(found[0]?.copies[found[0].best]?.occurrence.form).toBe('page');
  });

  test('a clock without seconds is rounded or cut', () => {
    for (const rounded of ['4:12 PM', '4:13 PM'])
      expect(
        sizes(
          page('5/5/2022 8:12:33 PM', schedule),
          page('5/5/2022 9:00:00 PM', 'Good.') + quoted(`Thursday, May 5, 2022 ${rounded}`, schedule),
        ),
      ).toEqual([2, 1]);
  });

  test('withheld in different places', () => {
    const other = schedule.replace('third office', '(b)(6)').replace('box twelve', '(b)(6), (b)(7)(C)');
    expect(
      sizes(quoted('Thursday, May 5, 2022 4:12 PM', schedule), quoted('Thursday, May 5, 2022 4:12 PM', other)),
    ).toEqual([2]);
  });

  test('with or without a signature', () => {
    const signed = `${schedule}\n\nThanks,\n\nAda Quill\nRecords Officer\nOffice of Example\n555-010-0199 (desk)`;
    expect(
      sizes(quoted('Thursday, May 5, 2022 4:12 PM', schedule), quoted('Thursday, May 5, 2022 4:12 PM', signed)),
    ).toEqual([2]);
  });

  test('quoted in the zone of whoever reads: to the second but for half hours, and not by minutes alone', () => {
    const native = received({ id: 'a', at: '2022-05-05T04:26:31Z', subject: 'Schedule', body: schedule });
    const quotedAt = (clock: string) => {
      const head = `From: Ada Quill <a.quill@example.gov>\nSent: Thursday, May 5, 2022 ${clock}`;
      return release('r', `${head}\nTo: Beatrix Marlow <b.marlow@example.gov>\nSubject: Schedule\n\n${schedule}\n`);
    };
    const whyOf = (clock: string) => distinctIn([native, quotedAt(clock)]).map(({ why }) => why.map(({ by }) => by));
    expect(whyOf('12:26:31 PM')).toEqual([['bodyInOtherZone']]);
    expect(whyOf('9:56:31 AM')).toEqual([['bodyInOtherZone']]);
    for (const clock of ['12:26 PM', '12:26:51 PM', '12:41:31 PM']) expect(whyOf(clock)).toEqual([[], []]);
  });

  test('two that state their zones are two, whatever they say', () => {
    const at = (id: string, hour: string) =>
      received({ id, at: `2022-05-05T${hour}:26:31Z`, subject: 'Schedule', body: schedule });
    expect(distinctIn([at('a', '04'), at('b', '12')])).toHaveLength(2);
  });

  test('received twice under one Message-ID', () => {
    const one = received({ id: 'a', at: '2022-05-05T16:12:00Z', subject: 'Schedule' });
    const again = received({
      id: 'b',
      at: '2022-05-05T16:14:30Z',
      subject: 'Schedule',
      native: { messageId: 'a@example.gov' },
    });
    expect(distinctIn([one, again]).map(({ why }) => why.map(({ by }) => by))).toEqual([['messageId']]);
  });

  test('the id does not change when the same originals are read in another order', () => {
    const sources = [
      release('r1', quoted('Thursday, May 5, 2022 4:12 PM', schedule)),
      release('r2', quoted('Thursday, May 5, 2022 4:12 PM', schedule)),
    ];
    expect(distinctIn(sources)[0]?.id).toBe(distinctIn([...sources].reverse())[0]?.id);
  });
});

describe('different messages', () => {
  test('of the same minute under the same signature', () => {
    const signature =
      '\n\nAda Quill\nRecords Officer\nOffice of Example\n555-010-0199 (desk)\nTo schedule an appointment, please contact the desk';
    expect(
      sizes(
        quoted('Thursday, May 5, 2022 4:12 PM', `Please send the list today.${signature}`),
        quoted('Thursday, May 5, 2022 4:12 PM', `No objection from counsel.${signature}`),
      ),
    ).toEqual([1, 1]);
  });

  test('whose clocks with seconds differ, however short the words', () => {
    expect(
      sizes(
        quoted('Thursday, May 5, 2022 4:12:05 PM', 'Thanks.'),
        quoted('Thursday, May 5, 2022 4:12:45 PM', 'Thanks.'),
      ),
    ).toEqual([1, 1]);
  });

  test('short words an hour apart', () => {
    expect(
      sizes(quoted('Thursday, May 5, 2022 4:12 PM', 'Thanks.'), quoted('Thursday, May 5, 2022 5:12 PM', 'Thanks.')),
    ).toEqual([1, 1]);
  });

  test('of two people who thank in the same minute', () => {
    const thanks = (from: string) =>
      `From: ${from}\nSent: Thursday, May 5, 2022 4:12 PM\nTo: C\nSubject: RE: Schedule\n\nThanks!\n`;
    expect(sizes(thanks('Ada Quill'), thanks('Marlow, Bea'))).toEqual([1, 1]);
    expect(sizes(thanks('Ada Quill'), thanks('Quill, Ada <a.quill@example.gov>'))).toEqual([2]);
  });

  test('with the same words under different subjects', () => {
    expect(
      sizes(
        quoted('Thursday, May 5, 2022 4:12 PM', 'Please approve.', 'Travel order'),
        quoted('Thursday, May 5, 2022 4:12 PM', 'Please approve.', 'Leave request'),
      ),
    ).toEqual([1, 1]);
  });

  test('one of which quotes the other, however much is withheld', () => {
    const answer =
      quoted('Thursday, May 5, 2022 4:12 PM', '(b)(5)') + quoted('Thursday, May 5, 2022 4:12 PM', '(b)(5)');
    expect(sizes(page('5/5/2022 9:00:00 PM', 'See below.') + answer)).toEqual([1, 1, 1]);
  });

  test('of one minute, sent to others', () => {
    const sent = (to: string) =>
      `From: Ada Quill\nSent: Thursday, May 5, 2022 4:12 PM\nTo: ${to}\nSubject: FW: Schedule\n\nPlease see below.\n`;
    expect(sizes(sent('Marlow, Beatrix'), sent('Vogt, Henrike'))).toEqual([1, 1]);
    expect(sizes(sent('Marlow, Beatrix'), sent('Beatrix Marlow <b.marlow@example.gov>'))).toEqual([2]);
  });

  test('of one minute, whose words are withheld and which answer others', () => {
    const over = (clock: string) =>
      quoted('Thursday, May 5, 2022 4:12 PM', '(b)(5)') +
      quoted(`Thursday, May 5, 2022 ${clock}`, schedule, 'Schedule');
    expect(sizes(over('3:01 PM'), over('2:30 PM')).length).toBe(4);
  });
});
