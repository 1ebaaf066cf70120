import { decodeWords } from 'postal-mime';

/** Says in letters what stands in encoded words (RFC 2047); most texts have none. */
export function decodeEncodedWords(text: string): string {
  return text.includes('=?') ? decodeWords(text) : text;
}
