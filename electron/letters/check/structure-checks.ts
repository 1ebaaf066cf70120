import { finding, type PdfFinding } from './pdf-finding.ts';
import { asDict, elementsAt, nameAt, textAt } from './pdf-reading.ts';
import type { ReadElement, ReadTree } from './read-tree.ts';

const inline = ['Span', 'Reference', 'Link'];
const rows = ['TR'];

/** What each type of element may hold beside text (ISO 32000-1, 14.8.4); a type that is not here is not a letter's. */
const allowedKids: Readonly<Record<string, readonly string[]>> = {
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

const mayBeEmpty = new Set(['TH', 'TD']);

/** The shape of the structure tree (PDF/UA-1, 7.2 to 7.6). */
export function structureFindings(tree: ReadTree): PdfFinding[] {
  const isOneDocument = tree.tops.length === 1 && tree.tops[0]?.type === 'Document';
  return [
    ...(isOneDocument ? [] : [finding('tree.notOneDocument', 'The structure is not one Document.')]),
    ...tree.all.flatMap(elementFindings),
    ...headingFindings(tree),
    ...tree.all.filter((element) => element.type === 'Table').flatMap(tableFindings),
  ];
}

export function kidsOf(element: ReadElement): ReadElement[] {
  return element.parts.filter((part) => typeof part !== 'string');
}

function elementFindings(element: ReadElement): PdfFinding[] {
  const { type } = element;
  const allowed = allowedKids[type];
  if (!allowed) return [finding('tree.unknownType', `The type ${type} is not one that a letter uses.`)];
  const strangers = kidsOf(element).filter((kid) => !allowed.includes(kid.type));
  const isEmpty = element.parts.length === 0 && element.annotations.length === 0 && !mayBeEmpty.has(type);
  return [
    ...strangers.map((kid) => finding('tree.misplaced', `A ${kid.type} stands in a ${type}.`)),
    ...(isEmpty ? [finding('tree.empty', `An element ${type} is empty.`)] : []),
    ...(type === 'LI' && kidsOf(element)[0]?.type !== 'Lbl'
      ? [finding('list.noLabel', 'A list item has no label.')]
      : []),
    ...(type === 'L' && !attribute(element, 'List', 'ListNumbering')
      ? [finding('list.noNumbering', 'A list has no ListNumbering.')]
      : []),
    ...(type === 'TH' && !attribute(element, 'Table', 'Scope')
      ? [finding('table.noScope', 'A header cell has no scope.')]
      : []),
    ...(type === 'Link' && element.annotations.length === 0
      ? [finding('link.noAnnotation', 'A link has no annotation.')]
      : []),
    ...(type === 'Figure' && !textAt(element.dict, 'Alt')
      ? [finding('figure.noAlt', 'A figure has no text that stands for it.')]
      : []),
  ];
}

function attribute(element: ReadElement, owner: string, key: string): string | undefined {
  const attributes = elementsAt(element.dict, 'A').map(asDict);
  return nameAt(
    attributes.find((one) => nameAt(one, 'O') === owner),
    key,
  );
}

function headingFindings(tree: ReadTree): PdfFinding[] {
  const levels = tree.all.flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1
      ? [finding('heading.skipped', `A heading of level ${level} follows level ${before}.`)]
      : [];
  });
}

function tableFindings(table: ReadElement): PdfFinding[] {
  const tableRows = kidsOf(table).flatMap((kid) =>
    kid.type === 'TR' ? [kid] : kidsOf(kid).filter((row) => row.type === 'TR'),
  );
  const widths = new Set(tableRows.map((row) => kidsOf(row).length));
  const hasHeader = tableRows.some((row) => kidsOf(row).some((cell) => cell.type === 'TH'));
  return [
    ...(widths.size > 1 ? [finding('table.uneven', 'The rows of a table differ in length.')] : []),
    ...(hasHeader ? [] : [finding('table.noHeader', 'A table has no header cell.')]),
  ];
}
