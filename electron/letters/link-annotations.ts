import { type PDFContext, PDFString } from 'pdf-lib';
import { decimal, textString } from './pdf-values.ts';
import type { LinkSpot } from './structure-tree.ts';

/** Writes a link over its text: described for assistive technology, printed with the page, without a border of its own. */
export function writeLink(context: PDFContext, link: LinkSpot, pageHeight: number): void {
  const { x, baseline, width, size } = link.text;
  const bottom = pageHeight - baseline - 0.25 * size;
  const top = bottom + 1.1 * size;
  const corners = [x, bottom, x + width, top];
  context.assign(
    link.ref,
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: corners.map((value) => Number(decimal(value))),
      // One line of the link; upper left, upper right, lower left, lower right, as readers have it (ISO 32000-1, table 173).
      QuadPoints: [x, top, x + width, top, x, bottom, x + width, bottom].map((value) => Number(decimal(value))),
      Border: [0, 0, 0],
      // Print; neither hidden nor invisible (PDF/A-2, 6.3.2).
      F: 4,
      Contents: textString(link.description),
      A: { Type: 'Action', S: 'URI', URI: PDFString.of(asciiUri(link.href)) },
      StructParent: link.structParent,
      P: link.page,
    }),
  );
}

/** A URI in PDF is 7-bit text (ISO 32000-1, 12.6.4.7), and a literal string must not see a bare parenthesis or backslash. */
function asciiUri(href: string): string {
  return encodeURI(href)
    .replaceAll('%25', '%')
    .replace(/[()\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
