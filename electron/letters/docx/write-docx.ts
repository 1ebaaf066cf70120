/** A letter as a Word document for leadership's review. The PDF always comes from the model: this file is never imported again. */
import { Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { LetterDocument } from '../../../shared/letters/letter-document.ts';
import { wordDocument } from './word-document.ts';

/** The bytes of a .docx: headings, lists, tables with their head rows, captions and descriptions. The same letter gives the same bytes. */
export async function writeLetterDocx(letter: LetterDocument): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.pack(wordDocument(letter), 'uint8array', undefined));
  const document = strFromU8(part(parts, 'word/document.xml'));
  const core = strFromU8(part(parts, 'docProps/core.xml'));
  const links = strFromU8(part(parts, linksPart));
  const named = withCountedIds(links, withTableCaptions(document, letter));
  parts['word/document.xml'] = strToU8(named.document);
  parts[linksPart] = strToU8(named.links);
  parts['docProps/core.xml'] = strToU8(withMoment(core, letter.meta.created));
  // Zip keeps local time in steps of two seconds from 1980 on: a fixed moment, so that no clock or zone is in the bytes.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(parts).sort()), { mtime, level: 6 });
}

const linksPart = 'word/_rels/document.xml.rels';

function part(parts: Readonly<Record<string, Uint8Array>>, name: string): Uint8Array {
  const bytes = parts[name];
  if (bytes === undefined) throw new Error(`the Word file has no part ${name}`);
  return bytes;
}

/** docx has no way of writing them, and passes over the option silently: Word's "alternative text" of a table (ISO 29500-1, 17.4.58 and 17.4.60). */
function withTableCaptions(xml: string, { body }: LetterDocument): string {
  const tables = body.flatMap((block) => (block.kind === 'table' || block.kind === 'figure' ? [block] : []));
  let at = 0;
  return xml.replaceAll('</w:tblPr>', () => {
    const table = tables[at++];
    if (table === undefined) return '</w:tblPr>';
    const about = table.kind === 'figure' ? table.alternative : table.summary;
    const description = about === undefined ? '' : `<w:tblDescription w:val="${attribute(about)}"/>`;
    return `<w:tblCaption w:val="${attribute(table.caption)}"/>${description}</w:tblPr>`;
  });
}

/** docx gives links random ids: they are counted, in the order in which the file lists them. */
function withCountedIds(links: string, document: string): { readonly links: string; readonly document: string } {
  const random = Array.from(links.matchAll(/ Id="(rId(?!\d+")[^"]+)"/g), ([, id = '']) => id);
  const counted = (xml: string) =>
    random.reduce((text, id, at) => text.replaceAll(`"${id}"`, `"rIdLink${at + 1}"`), xml);
  return { links: counted(links), document: counted(document) };
}

/** The moment of the record, not that of the writing. */
function withMoment(xml: string, moment: string): string {
  const instant = moment.replace(/\.\d+Z$/, 'Z');
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`);
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll(/\s+/g, ' ');
}
