import { chartLines } from './chart-lines.ts';
import {
  copiesHeading,
  draftMark,
  enclosuresHeading,
  letterheadAddress,
  referenceLabel,
  subjectLine,
} from './fixed-wording.ts';
import type { Block, Inline, LetterDocument, ListBlock } from './letter-document.ts';
import { inlineText, letterText } from './letter-text.ts';
import { listLabel, listNumbering } from './list-labels.ts';

/**
 * The text of a letter in reading order, one line for each block, list item and table cell: what assistive technology must hear,
 * and so the oracle for every renderer. Empty blocks give no line; an empty cell gives an empty one, so that cells cannot
 * change places unseen. Running heads are not part of it.
 */
export function plain(document: LetterDocument): string {
  return [...openingLines(document), ...document.body.flatMap(blockLines), ...endingLines(document)].join('\n');
}

function openingLines(document: LetterDocument): string[] {
  const { marking, letterhead } = document;
  return printed([
    marking?.banner ?? '',
    document.status === 'draft' ? draftMark : '',
    letterhead.agency,
    letterhead.office,
    letterheadAddress(letterhead.addressLines),
    ...(marking?.designationIndicator ?? []),
    document.dateLine,
    ...document.references.map((reference) => referenceLabel(reference) + reference.text),
    ...document.addressee,
    subjectLine(document),
    document.salutation,
  ]);
}

function endingLines(document: LetterDocument): string[] {
  const { enclosures, copiesTo } = document;
  return [
    ...printed([document.closing, document.signature.name, document.signature.title]),
    ...(enclosures.length > 0 ? [enclosuresHeading(enclosures.length), ...listLines(listOf(enclosures, true), 0)] : []),
    ...(copiesTo.length > 0 ? [copiesHeading, ...listLines(listOf(copiesTo, false), 0)] : []),
  ];
}

function blockLines(block: Block): string[] {
  if (block.kind === 'list') return listLines(block, 0);
  if (block.kind === 'facts') return block.facts.flatMap((fact) => [letterText(fact.label), inlineText(fact.value)]);
  if (block.kind === 'table') {
    const headings = block.columns.map((column) => letterText(column.heading));
    return [...printed([block.caption]), ...headings, ...block.rows.flatMap((row) => row.map(inlineText))];
  }
  if (block.kind === 'figure') return printed([block.caption, ...chartLines(block.chart)]);
  return printed([inlineText(block.content)]);
}

function listLines(list: ListBlock, depth: number): string[] {
  const numbering = listNumbering(list.ordered, depth);
  return list.items.flatMap((item, index) => [
    letterText(`${listLabel(numbering, index)} ${inlineText(item.content)}`),
    ...(item.nested ? listLines(item.nested, depth + 1) : []),
  ]);
}

/** Enclosures and copies are lists like any other. */
export function listOf(lines: readonly string[], ordered: boolean): ListBlock {
  return {
    kind: 'list',
    ordered,
    items: lines.map((text) => ({ content: [{ kind: 'text', text }] satisfies Inline[] })),
  };
}

function printed(lines: readonly string[]): string[] {
  return lines.map(letterText).filter((line) => line !== '');
}
