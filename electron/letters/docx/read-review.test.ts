import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { sampleLetter } from '../testing/sample-letter.ts';
import { readReview } from './read-review.ts';
import { writeLetterDocx } from './write-docx.ts';

const by = { author: 'O. Thornquist', date: '2022-05-03T14:00:00Z' };

async function reviewed(): Promise<Uint8Array> {
  const comment = {
    id: 0,
    author: by.author,
    date: new Date(by.date),
    children: [new Paragraph('Which office?'), new Paragraph('Name it.')],
  };
  return Packer.pack(
    new Document({
      comments: { children: [comment] },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new CommentRangeStart(0),
                new TextRun('The office'),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
                new DeletedTextRun({ text: ' will try', id: 1, ...by }),
                new InsertedTextRun({ text: ' reports', id: 2, ...by }),
                new TextRun(' monthly.'),
              ],
            }),
          ],
        },
      ],
    }),
    'uint8array',
  );
}

it('lists comments and tracked changes with who, when and where', async () => {
  const paragraph = 'The office reports monthly.';
  expect(readReview(await reviewed())).toEqual({
    ok: true,
    value: [
      {
        kind: 'comment',
        author: by.author,
        date: expect.stringMatching(/^2022-05-03T14:00:00/),
        text: 'Which office?\nName it.',
        paragraph,
      },
      { kind: 'deleted', ...by, text: ' will try', paragraph },
      { kind: 'inserted', ...by, text: ' reports', paragraph },
    ],
  });
});

it('finds nothing in a letter that nobody has reviewed', async () => {
  expect(readReview(await writeLetterDocx(sampleLetter(2)))).toEqual({ ok: true, value: [] });
});

it.each([
  ['no zip', strToU8('Dear Officer:')],
  ['no Word file', zipSync({ 'a.txt': strToU8('a') })],
  ['damaged XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') })],
  ['a document type', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') })],
])('refuses %s in a sentence', (_, bytes) => {
  expect(readReview(bytes)).toMatchObject({
    ok: false,
    code: 'docx.unreadable',
    message: expect.stringMatching(/^The file cannot be read as a Word document: .+\.$/),
  });
});
