import type { LetterDocument } from './letter-document.ts';
import { place } from './page.ts';
import { bodyBox } from './page-geometry.ts';
import type { Strip } from './strip.ts';
import { structNode } from './structure-node.ts';
import type { StructNode } from './tagged-item.ts';

// Points: the room for a signature by hand or by card.
const room = { width: 234, height: 40, above: 4 } as const;

/** Room for the signature; in a final letter also the field that a signing tool fills. A draft cannot be signed. */
export function signingStrip({ status, signature }: LetterDocument, root: StructNode): Strip {
  const { width, height, above } = room;
  const description = `Digital signature of ${signature.name}`;
  return {
    height,
    spaceBefore: above,
    keepWithNext: true,
    paint: (page, y) => {
      if (status !== 'final') return;
      place(page, { kind: 'field', tag: structNode('Form', root), x: bodyBox.left, y, width, height, description });
    },
  };
}
