import { expect, test } from 'vitest';
import { readChains } from './chain-findings.ts';
import { htmlLines } from './html-lines.ts';
import { splitChain } from './split-chain.ts';

/** Milliseconds that any of these may take, on a slow machine with other work (a tenth of it alone): each is some hundred thousand characters, made to cost the square of that. */
const limit = 20_000;
const size = 200_000;

test.each([
  ['one line of letters', 'a'.repeat(size)],
  ['one line of blanks', `From:${' '.repeat(size)}x`],
  ['one line of stars', `From: ${'*'.repeat(size)}x`],
  ['labels only', 'From:\nSent:\nTo:\n'.repeat(size / 20)],
  ['senders only', 'From: A\n'.repeat(size / 8)],
  ['openings that never end', 'On Thursday, May 5, 2022 he said\n'.repeat(size / 40)],
  [
    'deep quoting',
    Array.from(
      { length: 400 },
      (_, at) => `${'>'.repeat(at)} On May 5, 2022 at 10:0${at % 10} AM, A <a@example.gov> wrote:`,
    ).join('\n'),
  ],
  ['digits', `Sent: ${'1 '.repeat(size / 2)}`],
  ['marks', '(b)(6) '.repeat(size / 8)],
  [
    'one minute, many messages',
    Array.from(
      { length: 1_500 },
      (_, at) =>
        `From: A\nSent: Thursday, May 5, 2022 10:01 AM\nTo: B\nSubject: Box ${at}\n\nWords of box ${at} only\n`,
    ).join('\n'),
  ],
])('%s', (_, text) => {
  const before = performance.now();
  readChains([{ id: 'r', chain: splitChain(text) }], { domains: ['example.gov'] });
  expect(performance.now() - before).toBeLessThan(limit);
});

test('HTML with tags that never end', () => {
  const before = performance.now();
  for (const html of ['<a '.repeat(size), '<!--'.repeat(size), `<a ${'"'.repeat(size)}`, '&#'.repeat(size)])
    htmlLines(html);
  expect(performance.now() - before).toBeLessThan(limit);
});

test('HTML as mail programs write it', () => {
  const html =
    '<html><head><style>p{}</style></head><body><p>Agreed &amp; done.</p><div>On Thu, May 5, 2022 at 4:12&#8239;PM Bea Marlow &lt;b@example.gov&gt; wrote:<br></div><blockquote><div>Please<br>confirm.</div></blockquote></body></html>';
  expect(
    htmlLines(html)
      .split('\n')
      .filter((line) => line.trim() !== ''),
  ).toEqual([
    'Agreed & done.',
    'On Thu, May 5, 2022 at 4:12\u202fPM Bea Marlow <b@example.gov> wrote:',
    '> Please',
    '> confirm.',
  ]);
});
