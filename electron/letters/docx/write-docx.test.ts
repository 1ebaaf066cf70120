import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { LetterDocument } from '../../../shared/letters/letter-document.ts';
import { sampleLetter } from '../testing/sample-letter.ts';
import { writeLetterDocx } from './write-docx.ts';

async function documentOf(letter: LetterDocument): Promise<string> {
  return strFromU8(unzipSync(await writeLetterDocx(letter))['word/document.xml'] ?? new Uint8Array());
}

/** The text of each paragraph, in reading order. */
function paragraphsIn(xml: string): readonly string[] {
  const paragraphs: string[] = [];
  let within = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    within = name;
    if (name === 'w:p') paragraphs.push('');
  });
  parser.on('text', (text) => {
    if (within === 'w:t') paragraphs.push((paragraphs.pop() ?? '') + text);
  });
  parser.on('closetag', () => {
    within = '';
  });
  parser.write(xml).close();
  return paragraphs;
}

describe('a letter as a Word file', () => {
  it('has the words of the letter in reading order, cell by cell', async () => {
    const letter = sampleLetter(6);
    const paragraphs = paragraphsIn(await documentOf(letter));
    for (const block of letter.body) {
      if (block.kind !== 'table') continue;
      const cells = [
        block.columns.map(({ heading }) => heading),
        ...block.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(''))),
      ];
      const at = paragraphs.indexOf(block.caption);
      expect(paragraphs.slice(at + 1, at + 1 + cells.flat().length)).toEqual(cells.flat());
    }
    const texts = letter.body.flatMap((block) =>
      block.kind === 'paragraph' ? [block.content.map(({ text }) => text).join('')] : [],
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(paragraphs).toContain(text.replaceAll(/\s+/g, ' ').trim());
    expect(paragraphs).toContain(`Subject: ${letter.subject}`);
  });

  it('names its headings, head rows, captions and table descriptions', async () => {
    const xml = await documentOf(sampleLetter(6));
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml).toContain('<w:pStyle w:val="Caption"/>');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toMatch(/<w:tblCaption w:val="Table 1\. [^"]+"\/><w:tblDescription w:val="[^"]+"\/><\/w:tblPr>/);
  });

  it('is the same, byte for byte, for the same letter', async () => {
    const [once, again] = [await writeLetterDocx(sampleLetter(6)), await writeLetterDocx(sampleLetter(6))];
    expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  });

  it('says DRAFT on every page of a draft only', async () => {
    const head = async (status: LetterDocument['status']) =>
      strFromU8(unzipSync(await writeLetterDocx(sampleLetter(1, { status })))['word/header1.xml'] ?? new Uint8Array());
    expect(await head('draft')).toContain('DRAFT');
    expect(await head('final')).not.toContain('DRAFT');
  });
});
