/** The texts of a letter with their places, as findings name them. */
import { blockInWords } from '../block-in-words.ts';
import type { Block, Cell, Inline, LetterDocument, ListBlock, TableBlock } from '../letter-document.ts';
import { inlineText, letterText } from '../letter-text.ts';
import type { Place } from './finding.ts';
import type { PlacedText } from './preflight-rule.ts';

/** Everything that is printed, in reading order: a line, a paragraph, an item or a cell each. */
export function placedTexts(document: LetterDocument): readonly PlacedText[] {
  const { marking, letterhead, signature } = document;
  return [
    ...lines('the banner marking', marking ? [marking.banner] : []),
    ...lines('the designation indicator', marking?.designationIndicator ?? []),
    ...lines('the letterhead', [letterhead.agency, letterhead.office, ...letterhead.addressLines]),
    ...lines('the date line', [document.dateLine]),
    ...lines(
      'the references',
      document.references.map(({ label, text }) => `${label}: ${text}`),
    ),
    ...lines('the addressee', document.addressee),
    ...lines('the subject', [document.subject]),
    ...lines('the salutation', [document.salutation]),
    ...bodyTexts(document),
    ...lines('the closing', [document.closing]),
    ...lines('the signature block', [signature.name, signature.title]),
    ...document.enclosures.map((text, at) => ({ text, place: { words: `enclosure ${at + 1}`, enclosure: at + 1 } })),
    ...lines('the copies', document.copiesTo),
  ].filter(({ text }) => text !== '');
}

function bodyTexts({ body }: LetterDocument): readonly PlacedText[] {
  return body.flatMap((block, index) => blockTexts(block, index));
}

/** Of paragraphs and items of lists only: sentences, which can be read as such. */
export function sentencesOf({ body }: LetterDocument): readonly PlacedText[] {
  return body.flatMap((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list') return [];
    return blockTexts(block, index).flatMap(({ text, place }) =>
      text.split(/(?<=[.!?])\s+(?=[A-Z“"])/).map((sentence) => ({ text: sentence, place })),
    );
  });
}

/** The rows of the body's tables, with the heading of each cell. */
export function tableRows({ body }: LetterDocument): readonly TableRow[] {
  return body.flatMap((block, index) =>
    block.kind === 'table' ? block.rows.map((cells, row) => tableRow(block, cells, index, row)) : [],
  );
}

export interface TableRow {
  readonly table: TableBlock;
  readonly cells: readonly { readonly heading: string; readonly text: string }[];
  readonly place: Place;
}

function tableRow(table: TableBlock, cells: readonly Cell[], block: number, row: number): TableRow {
  return {
    table,
    cells: cells.map((cell, at) => ({ heading: table.columns[at]?.heading ?? '', text: inlineText(cell) })),
    place: { words: `row ${row + 1} of the table “${letterText(table.caption)}”`, block },
  };
}

/** @example placeOfBlock(block, 2).words // 'the paragraph “Two milestones are late.”' */
export function placeOfBlock(block: Block, index: number): Place {
  return { words: blockInWords(block), block: index };
}

function blockTexts(block: Block, index: number): PlacedText[] {
  const place = placeOfBlock(block, index);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [placed(block.content, place)];
    case 'list':
      return listTexts(block, place);
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [{ text: letterText(label), place }, placed(value, place)]);
    case 'figure':
      return [block.caption, block.alternative].map((text) => ({ text: letterText(text), place }));
    case 'table':
      return tableTexts(block, index);
  }
}

function tableTexts(table: TableBlock, index: number): PlacedText[] {
  const caption = letterText(table.caption);
  const ofTable = { words: `the table “${caption}”`, block: index };
  const headings = table.columns.map(({ heading }) => ({ text: letterText(heading), place: ofTable }));
  const cells = table.rows.flatMap((row, at) => {
    const { place } = tableRow(table, row, index, at);
    return row.map((cell) => placed(cell, place));
  });
  return [{ text: caption, place: ofTable }, ...headings, ...cells];
}

function listTexts({ items }: ListBlock, place: Place): PlacedText[] {
  return items.flatMap(({ content, nested }) => [placed(content, place), ...(nested ? listTexts(nested, place) : [])]);
}

function placed(content: readonly Inline[], place: Place): PlacedText {
  return { text: inlineText(content), place };
}

function lines(words: string, texts: readonly string[]): PlacedText[] {
  return texts.map((text) => ({ text: letterText(text), place: { words } }));
}
