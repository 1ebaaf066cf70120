import { PDFDict, type PDFDocument } from 'pdf-lib';
import type { PaintedBox } from './painted-box.ts';
import { finding, type PdfFinding } from './pdf-finding.ts';
import { elementsAt, rawElementsAt } from './pdf-reading.ts';
import type { ReadPage } from './read-page.ts';
import type { ReadElement, ReadTree } from './read-tree.ts';

/** Each line of a link lies under an annotation of that link, and each annotation over such a line. */
export function linkFindings(pdf: PDFDocument, pages: readonly ReadPage[], tree: ReadTree): PdfFinding[] {
  const rectangles = new Map(pages.flatMap((page) => [...annotationRectangles(page)]));
  return tree.all
    .filter(({ type }) => type === 'Link')
    .flatMap((link) => lineFindings(link, rectangles, pdf.getPageCount()));
}

interface Rectangle {
  readonly page: ReadPage;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

function* annotationRectangles(page: ReadPage): Generator<readonly [string, Rectangle]> {
  const refs = rawElementsAt(page.node, 'Annots').map(String);
  for (const [index, dict] of elementsAt(page.node, 'Annots').entries()) {
    if (!(dict instanceof PDFDict)) continue;
    const [left = 0, bottom = 0, right = 0, top = 0] = elementsAt(dict, 'Rect').map((value) => Number(String(value)));
    yield [refs[index] ?? '', { page, left, right, bottom, top }];
  }
}

function lineFindings(link: ReadElement, rectangles: ReadonlyMap<string, Rectangle>, pageCount: number): PdfFinding[] {
  const own = link.annotations.flatMap(({ ref }) => rectangles.get(ref) ?? []);
  const lines = link.marks.flatMap(({ page, identifier }) =>
    page.boxes.filter((box) => box.kind === 'text' && box.mark === identifier).map((box) => ({ page, box })),
  );
  const isOver = (rectangle: Rectangle, page: ReadPage, box: PaintedBox) =>
    rectangle.page === page &&
    Math.min(rectangle.right, box.right) - Math.max(rectangle.left, box.left) > 0.8 * (box.right - box.left) - 1 &&
    Math.min(rectangle.top, box.top) > Math.max(rectangle.bottom, box.bottom);
  const dead = lines.filter(({ page, box }) => !own.some((rectangle) => isOver(rectangle, page, box)));
  // A line of nothing but marks has no box, so one annotation by itself says little; all of them astray say it.
  const isAstray =
    lines.length > 0 && !own.some((rectangle) => lines.some(({ page, box }) => isOver(rectangle, page, box)));
  const stray = isAstray ? own : [];
  const { object } = link;
  return [
    ...dead.map(({ page }) =>
      finding('link.deadLine', `A line of a link on page ${page.number} of ${pageCount} cannot be followed.`, {
        page: page.number,
        object,
      }),
    ),
    ...stray.map(({ page }) =>
      finding('link.elsewhere', 'A link can be followed where its words do not stand.', { page: page.number, object }),
    ),
  ];
}
