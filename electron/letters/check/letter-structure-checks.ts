import { broken, finding, type PdfFinding } from './pdf-finding.ts';
import { elementsAt } from './pdf-reading.ts';
import type { ReadElement, ReadTree } from './read-tree.ts';
import { attributes, kidsOf, misplacedIn } from './structure-checks.ts';

const inline = ['Span', 'Reference', 'Link'];
const rows = ['TR'];

/** What each type of element holds in a letter; a type that is not here is not a letter's. */
const letterKids: Readonly<Record<string, readonly string[]>> = {
  Document: ['P', 'H1', 'H2', 'H3', 'L', 'Table', 'Div', 'Form'],
  Div: ['Caption', 'Figure'],
  Figure: ['Span'],
  Form: [],
  P: inline,
  H1: inline,
  H2: inline,
  H3: inline,
  Caption: inline,
  Span: [],
  Reference: [],
  Link: [],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Lbl: [],
  LBody: [...inline, 'L'],
  Table: ['Caption', 'THead', 'TBody', 'TR'],
  THead: rows,
  TBody: rows,
  TR: ['TH', 'TD'],
  TH: inline,
  TD: inline,
};

/** What is true of the structure of a letter, beyond what is of any document's. */
export function letterStructureFindings(tree: ReadTree): PdfFinding[] {
  const isOneDocument = tree.tops.length === 1 && tree.tops[0]?.type === 'Document';
  const headings = tree.all.filter(({ type }) => type === 'H1');
  return [
    ...broken([
      [isOneDocument, 'tree.notOneDocument', 'The structure is not one Document.'],
      [headings.length === 1, 'heading.notOneFirst', `The letter has ${headings.length} headings of level 1, not one.`],
    ]),
    ...tree.all.flatMap(elementFindings),
  ];
}

function elementFindings(element: ReadElement): PdfFinding[] {
  const { type, object } = element;
  const allowed = letterKids[type];
  if (!allowed) return [finding('tree.unknownType', `The type ${type} is not one that a letter uses.`, { object })];
  return [
    ...misplacedIn(element, allowed),
    ...broken(
      [
        [type !== 'LI' || kidsOf(element)[0]?.type === 'Lbl', 'list.noLabel', 'A list item has no label.'],
        [
          type !== 'Figure' || isBounded(element),
          'figure.noBox',
          'A figure on one page does not say where it stands, or not all of it stands there.',
        ],
      ],
      { object },
    ),
  ];
}

// Points: the strokes of a line are as thick as this around their places.
const tolerance = 1.5;

/** A figure on one page has a BBox, and all of it is in there (PDF/UA-1, 7.3). */
function isBounded(figure: ReadElement): boolean {
  const marks = [figure, ...kidsOf(figure)].flatMap((element) => element.marks);
  const [page, ...others] = new Set(marks.map((mark) => mark.page));
  if (!page || others.length > 0) return true;
  const [left = 0, bottom = 0, right = 0, top = 0] = elementsAt(attributes(figure, 'Layout'), 'BBox').map((value) =>
    Number(String(value)),
  );
  const own = new Set(marks.map((mark) => mark.identifier));
  const boxes = page.boxes.filter((box) => box.mark !== undefined && own.has(box.mark));
  return boxes.every(
    (box) =>
      box.left >= left - tolerance &&
      box.right <= right + tolerance &&
      box.bottom >= bottom - tolerance &&
      box.top <= top + tolerance,
  );
}
