import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFStream } from 'pdf-lib';
import { asDict, dictAt, elementsAt, entry, latin1Of, nameAt, numberAt } from './pdf-reading.ts';

/** What a font says of its codes. */
export interface ReadFont {
  readonly baseFont: string;
  readonly object: string | undefined;
  readonly isEmbedded: boolean;
  /** Four hexadecimal digits a code for a composite font, two for a simple one. */
  readonly digits: 2 | 4;
  /** Unicode text by code. */
  readonly unicode: ReadonlyMap<string, string>;
  /** The codes of a simple font are known by its encoding. */
  readonly hasKnownEncoding: boolean;
  /** Advances in thousandths of the size by code. */
  readonly widths: ReadonlyMap<number, number>;
  readonly defaultWidth: number;
}

export function readFont(font: PDFDict, object: string | undefined): ReadFont {
  const isComposite = nameAt(font, 'Subtype') === 'Type0';
  const cidFont = isComposite ? asDict(elementsAt(font, 'DescendantFonts')[0]) : font;
  const descriptor = dictAt(cidFont, 'FontDescriptor');
  const files = ['FontFile', 'FontFile2', 'FontFile3'];
  return {
    baseFont: nameAt(font, 'BaseFont') ?? '',
    object,
    isEmbedded: nameAt(font, 'Subtype') === 'Type3' || files.some((file) => entry(descriptor, file) !== undefined),
    digits: isComposite ? 4 : 2,
    unicode: unicodeOf(entry(font, 'ToUnicode')),
    hasKnownEncoding: !isComposite && isKnownEncoding(font),
    widths: isComposite ? widthsOf(entry(cidFont, 'W')) : simpleWidths(font),
    defaultWidth: isComposite ? (numberAt(cidFont, 'DW') ?? 1000) : (numberAt(descriptor, 'MissingWidth') ?? 0),
  };
}

const knownEncodings = new Set(['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding']);
const symbolicFonts = /Symbol|ZapfDingbats/;

/** By a named encoding, or that of a standard font. Differences name their glyphs, mostly from the usual list. */
function isKnownEncoding(font: PDFDict): boolean {
  const encoding = entry(font, 'Encoding');
  if (encoding instanceof PDFName) return knownEncodings.has(encoding.decodeText());
  if (encoding instanceof PDFDict) return true;
  return nameAt(font, 'Subtype') === 'Type1' && !symbolicFonts.test(nameAt(font, 'BaseFont') ?? '');
}

// `<0041> <0061>`, `<0041> <0043> <0061>` and `<0041> <0043> [<0061> <0062> <0063>]` (ISO 32000-1, 9.10.3).
const mapSection = /beginbf(char|range)([\s\S]*?)endbf/g;
const charEntry = /<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>/g;
const rangeEntry = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])/g;
const longestRange = 0xffff;

function unicodeOf(map: PDFObject | undefined): Map<string, string> {
  const unicode = new Map<string, string>();
  if (!(map instanceof PDFStream)) return unicode;
  for (const [, kind, body = ''] of latin1Of(map).matchAll(mapSection)) {
    if (kind === 'char')
      for (const [, code = '', text = ''] of body.matchAll(charEntry)) unicode.set(code.toUpperCase(), utf16Text(text));
    else
      for (const [, low = '', high = '', text, list] of body.matchAll(rangeEntry))
        addRange(unicode, low, high, text, list);
  }
  return unicode;
}

function addRange(
  unicode: Map<string, string>,
  low: string,
  high: string,
  text: string | undefined,
  list: string | undefined,
): void {
  const first = Number.parseInt(low, 16);
  const last = Math.min(Number.parseInt(high, 16), first + longestRange);
  const texts = list?.match(/[0-9A-Fa-f]+/g);
  const start = utf16Text(text ?? '');
  for (let code = first; code <= last; code += 1) {
    const digits = code.toString(16).toUpperCase().padStart(low.length, '0');
    const spoken = texts ? utf16Text(texts[code - first] ?? '') : shifted(start, code - first);
    unicode.set(digits, spoken);
  }
}

/** The last unit of a range's text counts up. */
function shifted(text: string, by: number): string {
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}

/** Text from UTF-16BE in hexadecimal digits. */
export function utf16Text(hex: string): string {
  const units = hex.replace(/\s/g, '').match(/.{4}/g) ?? [];
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** Both forms of a /W array: `first [w w w]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function widthsOf(array: PDFObject | undefined): Map<number, number> {
  const widths = new Map<number, number>();
  if (!(array instanceof PDFArray)) return widths;
  for (let index = 0; index + 1 < array.size(); ) {
    const [first, second, third] = [0, 1, 2].map((offset) => valueAt(array, index + offset));
    if (!(first instanceof PDFNumber)) break;
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, offset) => {
        if (width instanceof PDFNumber) widths.set(first.asNumber() + offset, width.asNumber());
      });
      index += 2;
    } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
      const last = Math.min(second.asNumber(), first.asNumber() + longestRange);
      for (let code = first.asNumber(); code <= last; code += 1) widths.set(code, third.asNumber());
      index += 3;
    } else break;
  }
  return widths;
}

function valueAt(array: PDFArray, index: number): PDFObject | undefined {
  return index < array.size() ? array.lookup(index) : undefined;
}

function simpleWidths(font: PDFDict): Map<number, number> {
  const first = numberAt(font, 'FirstChar') ?? 0;
  const widths = elementsAt(font, 'Widths').map((width) => (width instanceof PDFNumber ? width.asNumber() : 0));
  return new Map(widths.map((width, index) => [first + index, width]));
}
