/** A body that Outlook keeps as compressed RTF: HTML or text wrapped in it (MS-OXRTFCP, MS-OXRTFEX), or RTF as such. */
import { decompressRTF } from '@kenjiuno/decompressrtf';
import { deEncapsulateSync } from 'rtf-stream-parser';
import { decodeCodePage } from './code-page.ts';

export interface RtfBody {
  readonly html?: string;
  readonly text?: string;
}

const headerBytes = 16;
/** Compressed, and as it is (MS-OXRTFCP 2.1.3.1.1, COMPTYPE). */
const compressed = 'LZFu';
const uncompressed = 'MELA';
/** Bytes of RTF that are taken apart: a longer body would keep the parser for minutes. */
const mostRtf = 16 * 2 ** 20;

/** Empty where the bytes are no compressed RTF, or too many. */
export function readCompressedRtf(bytes: Uint8Array): RtfBody {
  return readRtf(rtfOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
}

/** Empty where the bytes are no RTF, or too many. */
export function readRtf(rtf: Buffer | undefined): RtfBody {
  if (!rtf?.subarray(0, 5).equals(Buffer.from('{\\rtf')) || rtf.length > mostRtf) return {};
  try {
    const { mode, text } = deEncapsulateSync(rtf, { decode, mode: 'either', warn: () => undefined });
    return mode === 'html' ? { html: String(text) } : { text: String(text) };
  } catch {
    return { text: textOfRtf(rtf.toString('latin1')) };
  }
}

function rtfOf(bytes: Buffer): Buffer | undefined {
  if (bytes.length < headerBytes || bytes.readUInt32LE(4) > mostRtf) return undefined;
  const kind = bytes.toString('latin1', 8, 12);
  if (kind === uncompressed) return bytes.subarray(headerBytes);
  if (kind !== compressed) return undefined;
  try {
    return Buffer.from(decompressRTF([...bytes]));
  } catch {
    return undefined;
  }
}

/** The parser names code pages `cp1252`. */
function decode(bytes: Buffer, encoding: string): string {
  return decodeCodePage(bytes, Number(/\d+/.exec(encoding)?.[0] ?? 1252));
}

/** Groups that hold no words of the message. */
const silent = /\\(?:fonttbl|colortbl|stylesheet|info|pict|object|\*)/y;
const control = /\\(?:'([0-9a-fA-F]{2})|u(-?\d{1,6})\??|([a-zA-Z]+)(-?\d{1,10})? ?|([^a-zA-Z]))/y;
const breaks: Readonly<Record<string, string>> = { par: '\n', line: '\n', tab: '\t', cell: '\t', row: '\n' };

/** The words of RTF that wraps nothing, without its formatting. Bytes are taken for the document's code page. */
function textOfRtf(rtf: string): string {
  const codePage = Number(/\\ansicpg(\d{1,5})/.exec(rtf)?.[1] ?? 1252);
  let text = '';
  let depth = 0;
  let silentFrom = Number.POSITIVE_INFINITY;
  for (let at = 0; at < rtf.length; ) {
    const letter = rtf[at];
    if (letter === '{') {
      depth++;
      silent.lastIndex = at + 1;
      if (silent.test(rtf)) silentFrom = Math.min(silentFrom, depth);
      at++;
    } else if (letter === '}') {
      if (depth === silentFrom) silentFrom = Number.POSITIVE_INFINITY;
      depth--;
      at++;
    } else {
      control.lastIndex = at;
      const word = letter === '\\' ? control.exec(rtf) : null;
      if (depth < silentFrom)
        text += word ? spoken(word, codePage) : letter === '\r' || letter === '\n' ? '' : (letter ?? '');
      at += word?.[0].length ?? 1;
    }
  }
  return text;
}

function spoken([, hex, unicode, word, , symbol]: RegExpExecArray, codePage: number): string {
  if (hex) return decodeCodePage(Buffer.from(hex, 'hex'), codePage);
  if (unicode) return String.fromCharCode(Number(unicode) & 0xffff);
  if (word) return breaks[word] ?? '';
  return symbol === '~' ? ' ' : symbol && '\\{}'.includes(symbol) ? symbol : '';
}
