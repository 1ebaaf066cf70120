import type { PDFContext } from 'pdf-lib';
import { decimal, textString } from './pdf-values.ts';
import type { FieldSpot } from './structure-tree.ts';

/**
 * Writes the field that a signing tool fills: described, printed, and with an appearance of its own while it is empty (PDF/A-2, 6.4;
 * PDF/UA-1, 7.18.4). The tool appends to the file, so that the issued bytes stay as they are.
 */
export function writeSignatureField(context: PDFContext, spot: FieldSpot, pageHeight: number): void {
  const { x, y, width, height, description } = spot.field;
  const bottom = pageHeight - y - height;
  const appearance = context.flateStream(`0.76 0.78 0.81 RG 0.5 w 0 0.25 m ${decimal(width)} 0.25 l S`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: {},
  });
  context.assign(
    spot.ref,
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: textString('Signature'),
      TU: textString(description),
      // What a reader says of a widget that has no TU, and what a checker of annotations asks for.
      Contents: textString(description),
      Rect: [x, bottom, x + width, bottom + height].map((value) => Number(decimal(value))),
      // Print; neither hidden nor invisible (PDF/A-2, 6.3.2).
      F: 4,
      AP: { N: context.register(appearance) },
      StructParent: spot.structParent,
      P: spot.page,
    }),
  );
}
