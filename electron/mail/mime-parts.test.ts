import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { contentOf, parseMime } from './mime-parts.ts';

type Body = Awaited<ReturnType<typeof parseMime>>;

/** Content with one character a byte. */
function shapeOf(body: Body) {
  const parts = body?.attachments.map((part) => [part.filename, part.mimeType, contentOf(part).toString('latin1')]);
  return { text: body?.text, html: body?.html, parts };
}

const pieces = fc.constantFrom(
  ...[
    'Content-Type',
    'content-type',
    'X-Content-Type',
    'Subject',
    ': ',
    ' : ',
    'text/html',
    'a',
    ' ',
    '\t',
    '\r',
    '\xa0',
  ],
  ...[
    'Content-Type: text/html (a)\n',
    'Content-Type: multipart/mixed; boundary="a" (b)\n',
    '\xef\xbb\xbf',
    '\x85',
    '\f',
  ],
  ...[
    'Content-Transfer-Encoding: base64\n',
    'Content-Disposition: attachment; filename=x\n',
    'YQ==',
    '=41',
    '--a',
    '--a--',
  ],
  ...['\n', '\n', '\r\n', '\n\n', '\n\r\r\n'],
);

describe('parseMime', () => {
  it('gives what the parser makes of the whole message, though it is given less of the header', async () => {
    const check = async (text: string): Promise<void> => {
      const bytes = Buffer.from(text, 'latin1');
      const whole = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
      expect(shapeOf(await parseMime(bytes, false))).toEqual(shapeOf(whole));
    };
    const messages = fc.array(pieces, { maxLength: 20 }).map((parts) => `Subject: a\n${parts.join('')}`);
    await fc.assert(fc.asyncProperty(messages, check), { numRuns: 4_000 });
  });
});
