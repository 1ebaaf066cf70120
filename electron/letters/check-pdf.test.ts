import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../shared/letters/plain.ts';
import { checkLetterPdf } from './check-pdf.ts';
import { breakages } from './testing/breakages.ts';
import { sampleLetter } from './testing/sample-letter.ts';
import { writeLetterPdf } from './write-pdf.ts';

const document = sampleLetter(40);
const expected = { expectedText: plain(document), banner: 'CUI//SP-PRVCY', isDraft: true };

describe('checkLetterPdf', () => {
  let good: Uint8Array;

  beforeAll(async () => {
    const written = await writeLetterPdf(document);
    if (!written.ok) throw new Error(written.message);
    good = written.value.bytes;
  });

  it('finds nothing in a good letter, also after it was loaded and saved', async () => {
    expect(await checkLetterPdf(good, expected)).toEqual([]);
    const pdf = await PDFDocument.load(good, { updateMetadata: false });
    expect(await checkLetterPdf(await pdf.save({ updateFieldAppearances: false }), expected)).toEqual([]);
  });

  it.each(breakages)('sees $name', async ({ code, damage }) => {
    const pdf = await PDFDocument.load(good, { updateMetadata: false });
    damage(pdf);
    const findings = await checkLetterPdf(await pdf.save({ updateFieldAppearances: false }), expected);
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it('says of something else that it is no PDF', async () => {
    expect(await checkLetterPdf(Buffer.from('Dear Sir'))).toMatchObject([{ code: 'file.unreadable' }]);
  });
});
