import type { PDFDict, PDFPage } from 'pdf-lib';
import { ContentReader } from './content-reader.ts';
import { operationsOf } from './content-tokens.ts';
import type { PaintedBox } from './painted-box.ts';
import type { PdfFinding } from './pdf-finding.ts';
import { asDict, elementsAt, latin1Of } from './pdf-reading.ts';
import type { ReadFont } from './read-font.ts';

/** A page as a reader of tags gets it. */
export interface ReadPage {
  readonly number: number;
  readonly node: PDFDict;
  /** Text by marked-content identifier. */
  readonly marked: ReadonlyMap<number, string>;
  /** Text of artifacts, a line for each text object. */
  readonly artifactLines: readonly string[];
  readonly boxes: readonly PaintedBox[];
  readonly fonts: ReadonlyMap<string, ReadFont>;
  readonly findings: readonly PdfFinding[];
}

export function readPage(page: PDFPage, number: number): ReadPage {
  const reader = new ContentReader(number, asDict(page.node.Resources()));
  // Streams are one text: a token may not span two, an operation may.
  const streams = elementsAt(page.node, 'Contents').map(latin1Of);
  for (const operation of operationsOf(streams.join('\n'))) reader.run(operation);
  return { number, node: page.node, ...reader.finish() };
}
