import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { madePdf } from '../testing/made-pdf.ts';
import { textOfFile } from './file-text.ts';

async function zipOf(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}

const types = { '[Content_Types].xml': '<Types/>' };
/** As much of a compound file as is looked at. */
const compoundWith = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('textOfFile', () => {
  it('reads the pages of a PDF', async () => {
    const pdf = madePdf([[{ text: 'Records schedule', x: 72, y: 700 }], [{ text: 'Second page', x: 72, y: 700 }]]);
    expect(await textOfFile(pdf)).toEqual({ text: 'Records schedule\nSecond page' });
  });

  it('reads Word, Excel and OpenDocument, and not what was deleted', async () => {
    const word = await zipOf({
      ...types,
      'word/document.xml': `<w:document>${paragraph('Final ')}${paragraph('action &amp; plan')}<w:del><w:r><w:delText>secret</w:delText></w:r></w:del></w:document>`,
      'word/footnotes.xml': `<w:footnotes>${paragraph('See 36 CFR')}</w:footnotes>`,
    });
    expect(await textOfFile(word)).toEqual({ text: 'Final\naction & plan\nSee 36 CFR' });
    const workbook = await zipOf({
      ...types,
      'xl/sharedStrings.xml': '<sst><si><t>Custodian</t></si><si><r><t>Da</t></r><r><t>na</t></r></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><c t="s"><v>0</v></c><c t="inlineStr"><is><t>inline</t></is></c></worksheet>',
    });
    expect(await textOfFile(workbook)).toEqual({ text: 'Custodian\nDana\ninline' });
    const open = await zipOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': '<text:h>Title</text:h>'.replace(
        /^(.*)$/,
        '<office:text>$1<text:p>Some <text:span>words</text:span></text:p></office:text>',
      ),
    });
    expect(await textOfFile(open)).toEqual({ text: 'Title\nSome words' });
  });

  it('reads text in any of the usual encodings, web pages and RTF', async () => {
    expect(await textOfFile(Buffer.from('name,office\nMuñoz,RIM'))).toEqual({ text: 'name,office\nMuñoz,RIM' });
    expect(await textOfFile(Buffer.from('Mu\xf1oz', 'latin1'))).toEqual({ text: 'Muñoz' });
    expect(await textOfFile(Buffer.from('\ufeffwide', 'utf16le'))).toEqual({ text: 'wide' });
    expect(await textOfFile(Buffer.from('<html><script>no()</script><p>Shown &amp; read</p></html>'))).toMatchObject({
      text: expect.stringMatching(/^\s*Shown & read\s*$/),
    });
    expect(await textOfFile(Buffer.from('{\\rtf1\\ansi Retention {\\b rule}\\par}'))).toMatchObject({
      text: expect.stringContaining('Retention rule'),
    });
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'noWords'],
    ['a scan', madePdf([[]]), 'noWords'],
    ['a PDF that is cut off', Buffer.from('%PDF-1.7\n1 0 obj'), 'unreadable'],
    [
      'a workbook under a password',
      Buffer.from(`\xd0\xcf\x11\xe0${[...'EncryptedPackage'].join('\0')}\0`, 'latin1'),
      'encrypted',
    ],
    ['an old Word file', compoundWith('WordDocument'), 'oldOffice'],
    ['a compound file of another program', compoundWith('Contents'), 'unreadable'],
    ['bytes that are no text', Buffer.from([1, 2, 0, 3]), 'unreadable'],
  ])('says of %s why it cannot be searched', async (_, bytes, whyNot) => {
    expect(await textOfFile(bytes)).toEqual({ whyNot });
  });

  it('says where only the beginning is read', async () => {
    expect(await textOfFile(Buffer.from('word '.repeat(100_000)))).toEqual({ text: 'word '.repeat(100_000) });
    const long = await textOfFile(Buffer.from('word '.repeat(100_001)));
    expect(long).toEqual({ text: 'word '.repeat(100_000), isBeginning: true });
    const limits = { bytes: 90_000, unpackedBytes: 90_000, pages: 1, characters: 1_000 };
    const word = await zipOf({
      ...types,
      'word/document.xml': `<w:document>${paragraph('word '.repeat(300))}</w:document>`,
    });
    expect(await textOfFile(word, limits)).toMatchObject({ isBeginning: true });
    const page = [{ text: 'Records schedule', x: 72, y: 700 }];
    expect(await textOfFile(madePdf([page, page]), limits)).toEqual({ text: 'Records schedule', isBeginning: true });
  });

  it('says so of a document that unpacks to more than is read, or is damaged', async () => {
    const large = await zipOf({ ...types, 'word/document.xml': `<w:document>${' '.repeat(2_000)}</w:document>` });
    const limits = { bytes: 1_000, unpackedBytes: 1_000, pages: 10, characters: 1_000 };
    expect(large.length).toBeLessThan(limits.bytes);
    expect(await textOfFile(large, limits)).toEqual({ whyNot: 'tooLarge' });
    const damaged = await zipOf({ ...types, 'word/document.xml': '<w:document><w:p>' });
    expect(await textOfFile(damaged)).toEqual({ whyNot: 'unreadable' });
  });
});
