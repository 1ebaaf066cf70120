/** The words of an Office document, for search: Word, Excel, PowerPoint (ECMA-376 part 1) and OpenDocument (ODF 1.3 part 3). */
import { UnreadableSheet } from './unreadable-sheet.ts';
import { openParts, type XmlHandler } from './workbook-parts.ts';

export interface OfficeLimits {
  readonly unpackedBytes: number;
  /** Of the words; reading ends with the part that reaches it. */
  readonly characters: number;
}

/** Parts that hold what a reader sees; text of a workbook's cells is shared between its sheets, or stands in them. */
const withWords =
  /^(?:word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)|xl\/(?:sharedStrings|comments\d*|worksheets\/sheet\d+)|ppt\/(?:slides\/slide\d+|notesSlides\/notesSlide\d+)|content)\.xml$/;
/** What ends a line: paragraphs, headings, cells. */
const lineEnds = new Set(['p', 'h', 'si', 'is', 'br', 'tr']);

interface OfficeWords {
  readonly text: string;
  /** There is more than was read. */
  readonly isCutOff: boolean;
}

/** Undefined where the file is no such document. Throws UnreadableSheet on what is damaged, too large or closed by a password. */
export async function officeWords(bytes: Buffer, limits: OfficeLimits): Promise<OfficeWords | undefined> {
  const parts = await openParts(bytes, limits);
  try {
    const names = parts.names.filter((name) => withWords.test(name));
    if (names.length === 0) return undefined;
    const words = collectWords(limits.characters);
    for (const name of names) if (!words.isFull()) await parts.readXml(name, wordsIn(name, words));
    return { text: words.text(), isCutOff: words.isFull() };
  } finally {
    parts.close();
  }
}

/** Of an error that `officeWords` throws. */
export function officeFault(error: unknown): 'encrypted' | 'tooLarge' | 'unreadable' {
  if (!(error instanceof UnreadableSheet)) throw error;
  if (error.code === 'sheet.protected') return 'encrypted';
  return error.code === 'sheet.tooLarge' ? 'tooLarge' : 'unreadable';
}

function collectWords(most: number) {
  let text = '';
  return {
    add(more: string) {
      if (text.length < most) text += more;
    },
    isFull: () => text.length >= most,
    text: () =>
      text
        .slice(0, most)
        .replaceAll(/\s*\n\s*/g, '\n')
        .trim(),
  };
}

/** OpenDocument's words stand in paragraphs and headings, those of the others in `t`; a deleted passage stands in `delText`, which is not read. */
function wordsIn(part: string, words: ReturnType<typeof collectWords>): XmlHandler {
  const isWord =
    part === 'content.xml' ? (name: string) => name === 'p' || name === 'h' : (name: string) => name === 't';
  let depth = 0;
  return {
    open(name) {
      if (isWord(name)) depth += 1;
      if (name === 'tab' || name === 's') words.add(' ');
    },
    close(name) {
      if (isWord(name)) depth -= 1;
      if (lineEnds.has(name)) words.add('\n');
    },
    text(text) {
      if (depth > 0) words.add(text);
    },
  };
}
