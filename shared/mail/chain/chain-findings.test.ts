import { expect, test } from 'vitest';
import { readChains } from './chain-findings.ts';
import type { ChainFinding } from './finding.ts';
import { splitChain } from './split-chain.ts';
import { received } from './testing/made-chain.ts';

const agency = { domains: ['example.gov'] };

function findingsIn(text: string, kind: ChainFinding['kind']) {
  return readChains([{ id: 'r', chain: splitChain(text) }], agency).findings.filter((finding) => finding.kind === kind);
}

const quoted = (sent: string, body: string, subject: string, to = 'B') =>
  `From: A\nSent: ${sent}\nTo: ${to}\nSubject: ${subject}\n\n${body}\n\n`;

test('quoting overrules the clock, and the conflict is told', () => {
  const text =
    quoted('Thursday, April 8, 2021 2:09 PM', 'We have the package.', 'RE: Plans') +
    quoted('Thursday, April 8, 2021 3:04 PM', 'Which plan is in use?', 'RE: Plans') +
    quoted('Thursday, April 8, 2021 12:37 PM', 'As discussed.', 'Plans');
  const { messages, findings } = readChains([{ id: 'r', chain: splitChain(text) }], agency);
  expect(messages.map(({ id }) => id)).toEqual(['r#15', 'r#8', 'r#1']);
  expect(findings.filter(({ kind }) => kind === 'clockAgainstQuoting')).toEqual([
    {
      kind: 'clockAgainstQuoting',
      message: 'r#1',
      quoted: 'r#8',
      minutes: 55,
      places: [
        { source: 'r', line: 1 },
        { source: 'r', line: 8 },
      ],
    },
  ]);
});

test('one message withheld differently in two copies', () => {
  const open = quoted(
    'Thursday, May 5, 2022 4:12 PM',
    'Please send Ibarra the boxes of the third office today.',
    'Boxes',
    'Marlow',
  );
  const closed = quoted(
    'Thursday, May 5, 2022 4:12 PM',
    'Please send (b)(6) the boxes of the third office today.',
    'Boxes',
    '(b)(6)',
  );
  expect(findingsIn(`Message\n\n${open}Message\n\n${closed}`, 'redactedDifferently')).toEqual(
    [
      {
        kind: 'redactedDifferently',
        message: 'r#10',
        places: [
          { source: 'r', line: 3 },
          { source: 'r', line: 12 },
        ],
        fields: ['to'],
        shown: ['ibarra'],
      },
    ].map((finding) => ({ ...finding, message: expect.stringMatching(/^r#/), places: expect.any(Array) })),
  );
});

test('known only from quotations; an answer to nothing', () => {
  const text =
    quoted('Friday, May 6, 2022 9:00 AM', 'Yes.', 'RE: Boxes') +
    quoted('Thursday, May 5, 2022 9:00 AM', 'May they go?', 'RE: Boxes');
  expect(findingsIn(text, 'knownOnlyFromQuotes')).toEqual([
    { kind: 'knownOnlyFromQuotes', message: 'r#8', places: [{ source: 'r', line: 8 }] },
  ]);
  expect(findingsIn(text, 'parentMissing')).toEqual([
    { kind: 'parentMissing', message: 'r#8', messageId: null, places: [{ source: 'r', line: 8 }] },
  ]);
});

test('banners, marks and privilege', () => {
  const text = `Message\n\n${quoted('Friday, May 6, 2022 9:00 AM', 'This is attorney-client advice on (b)(5) and (b)(5).', 'Boxes', '(b)(6)')}\nCUI//SP-PRVCY\n`;
  expect(findingsIn(text, 'controlBanner')).toMatchObject([{ banner: 'CUI//SP-PRVCY' }]);
  expect(findingsIn(text, 'releaseMarks')).toMatchObject([{ codes: { '(b)(5)': 1, '(b)(6)': 1 } }]);
  expect(findingsIn(text, 'privilegeNotice')).toMatchObject([{ words: 'attorney-client' }]);
});

test('an attachment is named and none came', () => {
  const message = received({
    id: 'a',
    at: '2022-05-05T16:12:00Z',
    subject: 'Boxes',
    body: 'Anbei die Liste der Kisten.',
  });
  const kinds = (attachments: number) =>
    readChains(
      [{ ...message, native: { messageId: null, references: [], threadRoot: null, attachments } }],
      agency,
    ).findings.map(({ kind }) => kind);
  expect(kinds(0)).toContain('attachmentAbsent');
  expect(kinds(1)).not.toContain('attachmentAbsent');
});

test('personal accounts: copied at once, within twenty days, late or never (44 U.S.C. 2911)', () => {
  const own = (to: string) =>
    received({ id: 'a', at: '2022-05-01T12:00:00Z', subject: 'Boxes', from: 'Ada Quill <ada@gmail.com>', to });
  const forward = (at: string) =>
    received({ id: 'b', at, subject: 'FW: Boxes', from: 'Ada Quill <ada@gmail.com>', to: 'records@hq.example.gov' });
  const copied = (...sources: ReturnType<typeof received>[]) =>
    readChains(sources, agency).findings.flatMap((finding) =>
      finding.kind === 'nonOfficialAccount' && finding.message.startsWith('a#') ? [finding.copied] : [],
    );
  expect(copied(own('b.marlow@example.gov'))).toEqual(['atOnce']);
  expect(copied(own('x@example.com'), forward('2022-05-20T12:00:00Z'))).toEqual(['withinTwentyDays']);
  expect(copied(own('x@example.com'), forward('2022-05-22T12:00:00Z'))).toEqual(['late']);
  expect(copied(own('x@example.com'))).toEqual(['never']);
});

test('a sender outside the agency; nothing is said where the agency is not known', () => {
  const message = received({
    id: 'a',
    at: '2022-05-01T12:00:00Z',
    subject: 'Boxes',
    from: 'Lia Ferri <lia@example.it>',
  });
  expect(readChains([message], agency).findings).toContainEqual({
    kind: 'senderOutside',
    message: 'a#0',
    address: 'lia@example.it',
    places: [{ source: 'a', line: 0 }],
  });
  expect(readChains([message], { domains: [] }).findings).toEqual([]);
});
