import { letterText } from '../../../shared/letters/letter-text.ts';
import { finding, type PdfFinding } from './pdf-finding.ts';
import type { ReadElement, ReadTree } from './read-tree.ts';

const lineTypes = new Set(['P', 'H1', 'H2', 'H3', 'Caption', 'TH', 'TD']);

/** The lines that `plain` gives, read back from the tags: one for each block, list item and cell. */
export function taggedLines(tree: ReadTree): string[] {
  return tree.tops.flatMap(linesOf).map(letterText);
}

function linesOf(element: ReadElement): string[] {
  if (lineTypes.has(element.type)) return [textOf(element)];
  if (element.type === 'LI') return itemLines(element);
  // A bar says nothing; each label and count is a Span.
  if (element.type === 'Figure')
    return element.parts.flatMap((part) => (typeof part === 'string' ? [] : [textOf(part)]));
  return element.parts.flatMap((part) => (typeof part === 'string' ? [part] : linesOf(part)));
}

function itemLines(item: ReadElement): string[] {
  const kids = item.parts.filter((part) => typeof part !== 'string');
  const body = kids.find((kid) => kid.type === 'LBody');
  const nested = (body?.parts ?? []).filter((part) => typeof part !== 'string' && part.type === 'L');
  const own = (body?.parts ?? []).filter((part) => !nested.includes(part));
  const label = kids.filter((kid) => kid.type === 'Lbl').map(textOf);
  return [
    `${label.join('')} ${own.map(partText).join('')}`,
    ...nested.flatMap((list) => (typeof list === 'string' ? [] : linesOf(list))),
  ];
}

function textOf(element: ReadElement): string {
  return element.parts.map(partText).join('');
}

function partText(part: ReadElement | string): string {
  return typeof part === 'string' ? part : textOf(part);
}

/** Compares what is tagged with what the document says, line by line: the check that stops silent loss. */
export function textFindings(tree: ReadTree, expectedText: string): PdfFinding[] {
  const expected = expectedText.split('\n').map(letterText);
  const actual = taggedLines(tree);
  const line = Array.from({ length: Math.max(expected.length, actual.length) }, (_, index) => index).find(
    (index) => expected[index] !== actual[index],
  );
  if (line === undefined) return [];
  const message = `Line ${line + 1} of the tagged text is “${actual[line] ?? '(missing)'}”; the letter says “${expected[line] ?? '(nothing more)'}”.`;
  return [finding('text.differs', message)];
}
