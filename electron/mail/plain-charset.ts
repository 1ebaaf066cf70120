import { TextDecoder } from 'node:util';

/** ASCII says the same in every character set that mail is written in, but for those of two bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a shift or an escape is what makes it another text
const notAscii = /[\x0e\x0f\x1b\x80-\xff]/;
const twoBytes = /16|ucs|unicode/;

/** What bytes, each one character, say in a character set (its name in lower case). Undefined for a name that the Encoding Standard does not have. */
export function inCharset(bytes: string, charset: string): string | undefined {
  if (!notAscii.test(bytes) && !twoBytes.test(charset)) return bytes;
  return decoderOf(charset)?.decode(Buffer.from(bytes, 'latin1'));
}

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder>();

function decoderOf(charset: string): Decoder | undefined {
  try {
    const decoder = decoders.get(charset) ?? new TextDecoder(charset);
    decoders.set(charset, decoder);
    return decoder;
  } catch {
    return undefined;
  }
}
