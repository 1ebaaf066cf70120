import { PDFArray, PDFDict, PDFNumber, type PDFObject } from 'pdf-lib';
import { dictAt, elementsAt, entry, latin1Of, nameAt } from './pdf-reading.ts';

/** What a letter's font says of its codes. */
export interface ReadFont {
  readonly baseFont: string;
  readonly isEmbedded: boolean;
  /** Unicode text by code, as four hexadecimal digits. */
  readonly unicode: ReadonlyMap<string, string>;
  /** Advances in thousandths of the size by code. */
  readonly widths: ReadonlyMap<number, number>;
}

export function readFont(font: PDFDict): ReadFont {
  const descendant = elementsAt(font, 'DescendantFonts')[0];
  const cidFont = descendant instanceof PDFDict ? descendant : undefined;
  const descriptor = dictAt(cidFont, 'FontDescriptor');
  return {
    baseFont: nameAt(font, 'BaseFont') ?? '',
    isEmbedded: entry(descriptor, 'FontFile2') !== undefined,
    unicode: unicodeOf(entry(font, 'ToUnicode')),
    widths: widthsOf(entry(cidFont, 'W')),
  };
}

function unicodeOf(map: PDFObject | undefined): Map<string, string> {
  const pairs = latin1Of(map).matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm);
  return new Map(Array.from(pairs, ([, code = '', text = '']) => [code, utf16Text(text)]));
}

/** Text from UTF-16BE in hexadecimal digits. */
export function utf16Text(hex: string): string {
  const units = hex.match(/.{4}/g) ?? [];
  return units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** Reads the form `first [w w w]` of a /W array, the only one the writer uses (ISO 32000-1, 9.7.4.3). */
function widthsOf(array: PDFObject | undefined): Map<number, number> {
  const widths = new Map<number, number>();
  if (!(array instanceof PDFArray)) return widths;
  for (let index = 0; index + 1 < array.size(); index += 2) {
    const [first, list] = [array.lookup(index), array.lookup(index + 1)];
    if (!(first instanceof PDFNumber) || !(list instanceof PDFArray)) continue;
    list.asArray().forEach((width, offset) => {
      if (width instanceof PDFNumber) widths.set(first.asNumber() + offset, width.asNumber());
    });
  }
  return widths;
}
