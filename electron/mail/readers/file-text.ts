/** The words of a file as search reads them, whatever it calls itself: its first bytes say what it is. */
import { htmlLines } from '../../../shared/mail/chain/html-lines.ts';
import type { FileText, WhyNoText } from '../../../shared/mail/file-text.ts';
import { mediaTypeOf } from '../../../shared/mail/media-type.ts';
import { officeFault, officeWords } from '../../sheets/office-words.ts';
import { readPdfPages } from './pdf-pages.ts';
import { readRtf } from './rtf-body.ts';
import { decodeText } from './text-release.ts';

/** What is read of one file. A longer text is cut off here, as search cuts every text off. */
const usual = { bytes: 64 * 2 ** 20, unpackedBytes: 256 * 2 ** 20, pages: 3_000, characters: 500_000 };
type FileLimits = typeof usual;
const headBytes = 65_536;
/** A workbook or document under a password is a compound file with a stream of this name (MS-OFFCRYPTO 2.3.4.4), in UTF-16. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
/** What .doc, .xls and .ppt hold a stream of ([MS-DOC] 2.1, [MS-XLS] 2.1.7, [MS-PPT] 2.1); other programs keep compound files too. */
const oldOffice = ['WordDocument', 'Workbook', 'PowerPoint Document'].map((name) => Buffer.from(name, 'utf16le'));

/** Never throws for what a file holds. */
export async function textOfFile(bytes: Buffer, limits: FileLimits = usual): Promise<FileText> {
  if (bytes.length > limits.bytes) return { whyNot: 'tooLarge' };
  const head = bytes.toString('latin1', 0, headBytes);
  if (head.slice(0, 1_024).includes('%PDF-')) return textOfPdf(bytes, limits);
  const mediaType = mediaTypeOf(head);
  switch (mediaType) {
    case 'text/html':
      return spoken(htmlLines(decodeText(bytes)));
    case 'application/rtf':
      return textOfRtf(bytes);
    case 'application/x-ole-storage':
      return { whyNot: whyNoCompound(bytes) };
    case undefined:
      return isText(head) ? spoken(decodeText(bytes)) : { whyNot: 'unreadable' };
  }
  if (/^(?:image|audio|video)\//.test(mediaType)) return { whyNot: 'noWords' };
  return head.startsWith('PK') ? textOfOffice(bytes, limits) : { whyNot: 'unreadable' };
}

async function textOfPdf(bytes: Buffer, limits: FileLimits): Promise<FileText> {
  const read = await readPdfPages(bytes, limits);
  if (typeof read === 'string') return { whyNot: read === 'encrypted' ? 'encrypted' : 'unreadable' };
  const text = spoken(read.texts.join('\n'), read.isCutOff);
  return 'whyNot' in text && read.isCutOff ? { whyNot: 'tooLarge' } : text;
}

async function textOfOffice(bytes: Buffer, limits: FileLimits): Promise<FileText> {
  try {
    const words = await officeWords(bytes, limits);
    return words === undefined ? { whyNot: 'unreadable' } : spoken(words.text, words.isCutOff);
  } catch (error) {
    return { whyNot: officeFault(error) };
  }
}

function textOfRtf(bytes: Buffer): FileText {
  const { text, html } = readRtf(bytes);
  const words = text ?? (html && htmlLines(html));
  return words === undefined ? { whyNot: 'tooLarge' } : spoken(words);
}

function spoken(text: string, isCutOff = false): FileText {
  if (text.trim() === '') return { whyNot: 'noWords' };
  const isBeginning = isCutOff || text.length > usual.characters;
  return { text: text.slice(0, usual.characters), ...(isBeginning && { isBeginning }) };
}

function whyNoCompound(bytes: Buffer): WhyNoText {
  if (bytes.includes(encryptedPackage)) return 'encrypted';
  return oldOffice.some((name) => bytes.includes(name)) ? 'oldOffice' : 'unreadable';
}

/** UTF-16 with its mark holds zero bytes and is text. */
function isText(head: string): boolean {
  if (head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells text from other bytes
  return !/[\x00-\x06\x0e-\x1a]/.test(head);
}
