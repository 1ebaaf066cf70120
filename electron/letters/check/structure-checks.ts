import { broken, finding, type PdfFinding } from './pdf-finding.ts';
import { asDict, elementsAt, nameAt, numberAt, textAt } from './pdf-reading.ts';
import type { ReadElement, ReadTree } from './read-tree.ts';

/** The standard structure types (ISO 32000-1, 14.8.4). */
const standardTypes = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody ' +
    'TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Figure Formula Form'
  ).split(' '),
);

/** Where a type may stand, for those that may not stand anywhere (PDF/UA-1, 7.2 to 7.6). */
const allowedParents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note', 'BibEntry', 'TOCI', 'Caption', 'P'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
};

/** What may stand directly in these. */
const allowedKids: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

const mayBeEmpty = new Set(['TH', 'TD', 'Private', 'NonStruct']);

/** The shape of any document's structure tree. */
export function structureFindings(tree: ReadTree): PdfFinding[] {
  return [
    ...tree.all.flatMap(elementFindings),
    ...headingFindings(tree),
    ...tree.all.filter((element) => element.type === 'Table').flatMap(tableFindings),
  ];
}

export function kidsOf(element: ReadElement): ReadElement[] {
  return element.parts.filter((part) => typeof part !== 'string');
}

/** Which elements stand where another type must. */
export function misplacedIn(element: ReadElement, allowed: readonly string[]): PdfFinding[] {
  const strangers = kidsOf(element).filter((kid) => !allowed.includes(kid.type));
  return strangers.map(({ type, object }) =>
    finding('tree.misplaced', `A ${type} stands in a ${element.type}.`, { object }),
  );
}

function elementFindings(element: ReadElement): PdfFinding[] {
  const { type, object } = element;
  if (!standardTypes.has(type))
    return [
      finding('tree.unknownType', `The type ${type} is no standard one, and no role is given for it.`, { object }),
    ];
  const parent = element.parent?.type ?? 'root';
  const isEmpty = element.parts.length === 0 && element.annotations.length === 0 && !mayBeEmpty.has(type);
  const rules = broken(
    [
      [(allowedParents[type] ?? [parent]).includes(parent), 'tree.misplaced', `A ${type} stands in a ${parent}.`],
      [!isEmpty, 'tree.empty', `An element ${type} is empty.`],
      [
        type !== 'L' || attribute(element, 'List', 'ListNumbering') !== undefined,
        'list.noNumbering',
        'A list has no ListNumbering.',
      ],
      [
        type !== 'TH' || attribute(element, 'Table', 'Scope') !== undefined,
        'table.noScope',
        'A header cell has no scope.',
      ],
      [type !== 'Link' || element.annotations.length > 0, 'link.noAnnotation', 'A link has no annotation.'],
      [type !== 'Form' || element.annotations.length > 0, 'form.noAnnotation', 'A form field has no annotation.'],
      [
        (type !== 'Figure' && type !== 'Formula') ||
          [textAt(element.dict, 'Alt'), textAt(element.dict, 'ActualText')].some((text) => (text ?? '').trim() !== ''),
        'figure.noAlt',
        'A figure has no text that stands for it.',
      ],
    ],
    { object },
  );
  return [...rules, ...(allowedKids[type] ? misplacedIn(element, allowedKids[type]) : [])];
}

/** An attribute's name, of its owner's (ISO 32000-1, 14.8.5). */
export function attribute(element: ReadElement, owner: string, key: string): string | undefined {
  return nameAt(attributes(element, owner), key);
}

export function attributes(element: ReadElement, owner: string) {
  return elementsAt(element.dict, 'A')
    .map(asDict)
    .find((one) => nameAt(one, 'O') === owner);
}

function headingFindings(tree: ReadTree): PdfFinding[] {
  const headings = tree.all.filter(({ type }) => /^H[1-6]$/.test(type));
  const levels = headings.map(({ type }) => Number(type[1]));
  return headings.flatMap(({ object }, index) => {
    const [level = 0, before = 0] = [levels[index], levels[index - 1]];
    return level > before + 1
      ? [finding('heading.skipped', `A heading of level ${level} follows level ${before}.`, { object })]
      : [];
  });
}

function tableFindings(table: ReadElement): PdfFinding[] {
  const tableRows = kidsOf(table).flatMap((kid) =>
    kid.type === 'TR' ? [kid] : kidsOf(kid).filter((row) => row.type === 'TR'),
  );
  const hasHeader = tableRows.some((row) => kidsOf(row).some((cell) => cell.type === 'TH'));
  const { object } = table;
  return broken(
    [
      [new Set(columnCounts(tableRows)).size <= 1, 'table.uneven', 'The rows of a table differ in length.'],
      [hasHeader || tableRows.length === 0, 'table.noHeader', 'A table has no header cell.'],
    ],
    { object },
  );
}

/** Columns of each row, with what hangs down from rows above. */
function columnCounts(rows: readonly ReadElement[]): number[] {
  let hanging: { rows: number; columns: number }[] = [];
  return rows.map((row) => {
    const fromAbove = hanging.reduce((sum, { columns }) => sum + columns, 0);
    hanging = hanging.map(({ rows: left, columns }) => ({ rows: left - 1, columns })).filter((one) => one.rows > 0);
    const spans = kidsOf(row).map((cell) => {
      const table = attributes(cell, 'Table');
      return { rows: numberAt(table, 'RowSpan') ?? 1, columns: numberAt(table, 'ColSpan') ?? 1 };
    });
    hanging.push(...spans.filter((span) => span.rows > 1).map((span) => ({ ...span, rows: span.rows - 1 })));
    return fromAbove + spans.reduce((sum, { columns }) => sum + columns, 0);
  });
}
