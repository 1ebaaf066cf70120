/** Inlines of a draft as nodes of an editable element, and back. Only what this file writes, and plain text, is read. */
import { type DraftInline, draftInlineSchema } from '../../../../shared/letters/draft.ts';
import { tidyInlines } from '../../../../shared/letters/edit/change-blocks.ts';
import { referenceInWords } from '../../../../shared/letters/reference-in-words.ts';

/** What a value, citation or link prints; undefined for a value that was not read yet. */
export type WordsOf = (inline: Exclude<DraftInline, { kind: 'text' }>) => string | undefined;

export function writeInlines(element: HTMLElement, content: readonly DraftInline[], wordsOf: WordsOf): void {
  element.replaceChildren(...content.map((inline) => nodeOf(inline, wordsOf)));
}

/** Values change with the record: their words are set anew without moving the caret. */
export function renewWords(element: HTMLElement, wordsOf: WordsOf): void {
  for (const chip of element.querySelectorAll<HTMLElement>(chipSelector)) {
    const inline = inlineOf(chip);
    const words = inline && inline.kind !== 'text' ? wordsOf(inline) : undefined;
    if (words !== undefined && chip.textContent !== words) chip.textContent = words;
  }
}

export function readInlines(node: Node): readonly DraftInline[] {
  return tidyInlines([...inlinesIn(node, {})]);
}

export function chipOf(inline: Exclude<DraftInline, { kind: 'text' }>, wordsOf: WordsOf): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'draft-value';
  chip.contentEditable = 'false';
  chip.dataset.inline = JSON.stringify(inline);
  if (inline.kind === 'reference') chip.dataset.tooltip = `From the record: ${referenceInWords(inline.reference)}`;
  chip.textContent = wordsOf(inline) ?? (inline.kind === 'reference' ? `{{${inline.reference}}}` : '');
  return chip;
}

const chipSelector = '[data-inline]';

interface Marks {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

function nodeOf(inline: DraftInline, wordsOf: WordsOf): Node {
  const marks: Marks = inline.kind === 'text' || inline.kind === 'reference' ? inline : {};
  let node: Node = inline.kind === 'text' ? document.createTextNode(inline.text) : chipOf(inline, wordsOf);
  if (inline.kind === 'text' && inline.lang !== undefined) node = wrapped('span', node, { lang: inline.lang });
  if (marks.italic) node = wrapped('i', node);
  return marks.bold ? wrapped('b', node) : node;
}

function wrapped(name: string, node: Node, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(node);
  return element;
}

function* inlinesIn(node: Node, marks: Marks & { readonly lang?: string }): Generator<DraftInline> {
  for (const child of node.childNodes) {
    if (child instanceof Text) {
      // The browser writes a space at the end of a line as one that does not break.
      const text = child.data.replaceAll('\u00a0', ' ').replaceAll(/[\r\n]+/g, ' ');
      yield { kind: 'text', text, ...marks };
    } else if (child instanceof HTMLElement) {
      const inline = child.matches(chipSelector) ? inlineOf(child) : undefined;
      if (inline !== undefined) yield withMarks(inline, marks);
      else yield* inlinesIn(child, { ...marks, ...marksOf(child) });
    }
  }
}

function withMarks(inline: DraftInline, { bold, italic }: Marks): DraftInline {
  if (inline.kind !== 'reference') return inline;
  return { kind: 'reference', reference: inline.reference, ...(bold && { bold }), ...(italic && { italic }) };
}

function inlineOf(chip: HTMLElement): DraftInline | undefined {
  return draftInlineSchema.safeParse(JSON.parse(chip.dataset.inline ?? 'null')).data;
}

function marksOf(element: HTMLElement): Marks & { readonly lang?: string } {
  const name = element.tagName;
  return {
    ...((name === 'B' || name === 'STRONG') && { bold: true }),
    ...((name === 'I' || name === 'EM') && { italic: true }),
    ...(element.lang !== '' && { lang: element.lang }),
  };
}
