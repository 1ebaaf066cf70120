import { expect, test } from 'vitest';
import { readMailDate } from '../mail-date.ts';
import type { ParsedMessage } from '../parsed-message.ts';
import { readReleasePages } from '../release-pages.ts';
import { takeMessageApart } from './chain-of-message.ts';

const message: ParsedMessage = {
  messageId: 'reply@example.gov',
  inReplyTo: [],
  references: ['first@example.gov'],
  date: readMailDate('Thu, 5 May 2022 13:12:33 -0700'),
  from: [{ name: 'Ada Quill', address: 'a.quill@example.gov' }],
  to: [{ name: '', address: 'b.marlow@example.gov' }],
  cc: [],
  bcc: [],
  subject: 'RE: Boxes',
  text: 'Yes.\n\nOn Thu, May 5, 2022 at 10:01 AM Bea Marlow wrote:\n> May they go?\n\nAda',
  html: null,
  attachments: [],
  headerCount: 6,
  notes: [],
};

test('a received message and what it quotes, in the zone of the place that keeps its offset', () => {
  const [source] = takeMessageApart('E-1', message).sources;
  expect(source.chain.occurrences).toMatchObject([
    {
      form: 'native',
      level: 0,
      ownText: 'Yes.\n\nAda',
      header: { from: 'Ada Quill <a.quill@example.gov>', to: 'b.marlow@example.gov' },
      sent: { utc: '2022-05-05T20:12:33.000Z', zone: { why: 'stated' } },
    },
    {
      form: 'opening',
      level: 1,
      ownText: 'May they go?',
      sent: { utc: '2022-05-05T17:01:00.000Z', zone: { id: 'America/Los_Angeles', why: 'carrier' } },
    },
  ]);
  expect(source.native).toMatchObject({ messageId: 'reply@example.gov', references: ['first@example.gov'] });
});

test('a header without a zone names no moment', () => {
  const [source] = takeMessageApart('E-1', { ...message, date: readMailDate('Thu, 5 May 2022 13:12:33') }).sources;
  expect(source.chain.occurrences[0]?.sent).toMatchObject({ shown: '2022-05-05T13:12:33', zone: null, utc: null });
});

test('a body in HTML alone', () => {
  const html =
    '<p>Yes.</p><div>On Thu, May 5, 2022 at 10:01 AM Bea Marlow wrote:</div><blockquote>May they go?</blockquote>';
  expect(
    takeMessageApart('E-1', { ...message, text: null, html }).sources[0].chain.occurrences.map(
      ({ ownText }) => ownText,
    ),
  ).toEqual(['Yes.', 'May they go?']);
});

test('messages attached to a message are sources of their own', () => {
  const attachment = {
    name: null,
    mediaType: 'message/rfc822',
    disposition: null,
    contentId: null,
    size: 10,
    sha256: null,
    message: { ...message, messageId: 'inner@example.gov' },
  };
  const { sources } = takeMessageApart('E-1', {
    ...message,
    attachments: [{ ...attachment, message: undefined }, attachment],
  });
  expect(sources.map(({ id, native }) => [id, native?.messageId])).toEqual([
    ['E-1', 'reply@example.gov'],
    ['E-1/2', 'inner@example.gov'],
  ]);
});

test('a release whose marks were taken out when it was read', () => {
  const { text, pages, marks } = readReleasePages([
    'Message\n\nFrom: (b)(6)\nSent: 5/5/2022 8:12:33 PM\nTo: (b)(6), (b)(7)(C)\nSubject: Boxes\n\nMay they go?',
  ]);
  const { sources } = takeMessageApart('E-2', {
    ...message,
    from: [],
    headerCount: 0,
    mediaType: 'text/plain',
    text,
    pages,
    marks,
  });
  expect(sources[0].chain.occurrences).toMatchObject([
    { form: 'page', redacted: ['from', 'to'], marks: [{ codes: ['(b)(6)'] }, { codes: ['(b)(6)', '(b)(7)(C)'] }] },
  ]);
  expect(sources[0].native).toBeUndefined();
});
