import { UnreadableSheet } from './unreadable-sheet.ts';

export interface DecodedText {
  readonly text: string;
  /** Present where the encoding was guessed. */
  readonly notice?: string;
}

/**
 * Text of a file: by its byte order mark (UTF-8, UTF-16), else UTF-8, else Windows-1252, as older Excel writes in the United States. Throws UnreadableSheet on bytes
 * that no text has.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodedAs('utf-16le', bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodedAs('utf-16be', bytes) };
  if (bytes.includes(0))
    throw new UnreadableSheet(
      'sheet.notText',
      'This is neither a workbook nor text: it holds zero bytes. Save the sheet as .xlsx, or as "CSV UTF-8".',
    );
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      notice:
        'The file is not UTF-8: it was read as Windows-1252. Look at names with accents before you record anything.',
    };
  }
}

function decodedAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSheet('sheet.notText', 'The file says that it is UTF-16 text, and is not.');
  }
}
