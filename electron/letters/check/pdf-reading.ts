import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';

/** Reads entries of a dictionary through references; each answer is undefined where the entry is absent or of another type. */
export function entry(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

/** The entry as it stands, so that references can be compared. */
export function rawAt(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.get(PDFName.of(key));
}

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(entry(dict, key));
}

export function asDict(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}

/** The elements of an array, references followed; a single object counts as an array of one, as PDF has it for /K and /A. */
export function elementsAt(dict: PDFDict | undefined, key: string): PDFObject[] {
  const object = entry(dict, key);
  if (object instanceof PDFArray)
    return Array.from({ length: object.size() }, (_, index) => object.lookup(index) ?? PDFNull);
  return object ? [object] : [];
}

/** The elements as they stand, so that references can be compared. */
export function rawElementsAt(dict: PDFDict | undefined, key: string): PDFObject[] {
  const object = entry(dict, key);
  return object instanceof PDFArray ? object.asArray() : [];
}

export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const object = entry(dict, key);
  return object instanceof PDFName ? object.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const object = entry(dict, key);
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const object = entry(dict, key);
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

export function isTrueAt(dict: PDFDict | undefined, key: string): boolean {
  return entry(dict, key) === PDFBool.True;
}

/** What a finding calls an object: number and generation. Undefined for one that stands inside of another. */
export function objectOf(raw: PDFObject | undefined): string | undefined {
  return raw instanceof PDFRef ? `${raw.objectNumber} ${raw.generationNumber}` : undefined;
}

/** The pairs of a number tree, in whatever branches (ISO 32000-1, 7.9.7). */
export function numberTree(tree: PDFDict | undefined, depth = 0): Map<number, PDFObject> {
  const pairs = new Map<number, PDFObject>();
  const numbers = elementsAt(tree, 'Nums');
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [key, value] = [numbers[index], numbers[index + 1]];
    if (key instanceof PDFNumber && value) pairs.set(key.asNumber(), value);
  }
  if (depth < deepestTree)
    for (const kid of elementsAt(tree, 'Kids'))
      for (const [key, value] of numberTree(asDict(kid), depth + 1)) pairs.set(key, value);
  return pairs;
}

// Deeper is a loop.
const deepestTree = 32;

/** The decoded bytes of a stream; undefined where there are none that can be decoded (`stream.damaged` tells of it). */
export function bytesOf(object: PDFObject | undefined): Uint8Array | undefined {
  if (!(object instanceof PDFRawStream)) return object instanceof PDFStream ? object.getContents() : undefined;
  try {
    return decodePDFRawStream(object).decode();
  } catch {
    return undefined;
  }
}

/** The decoded bytes of a stream as text of one byte a character. */
export function latin1Of(object: PDFObject | undefined): string {
  return Buffer.from(bytesOf(object) ?? []).toString('latin1');
}
