import { PDFHexString, PDFName } from 'pdf-lib';

/** Shorthand of the object writer. */
export function name(text: string): PDFName {
  return PDFName.of(text);
}

/** Text for people, in UTF-16 so that no letter is lost. */
export function textString(text: string): PDFHexString {
  return PDFHexString.fromText(text);
}

/** A number as a content stream wants it: at most `digits` decimals, no exponent. @example decimal(12.5, 2) // '12.5' */
export function decimal(value: number, digits = 2): string {
  const unit = 10 ** digits;
  // Lengths on a page and thousandths of a size: far from where a number is printed with an exponent. Adding 0 makes -0 plain.
  return String(Math.round(value * unit) / unit + 0);
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** UTF-16BE in hexadecimal digits. @example utf16Hex([0x41]) // '0041' */
export function utf16Hex(codePoints: readonly number[]): string {
  const text = String.fromCodePoint(...codePoints);
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex4(text.charCodeAt(index));
  return digits;
}
