import { enclosuresHeading, subjectLine } from '../fixed-wording.ts';
import type { Block, LetterDocument, ListBlock } from '../letter-document.ts';
import { inlineText, letterText } from '../letter-text.ts';

export interface Section {
  readonly heading: string;
  /** In reading order; cells of a row with `cellBorder` between them. */
  readonly lines: readonly string[];
}

export const cellBorder = ' | ';

const openingHeading = 'Opening';
const endingHeading = 'Closing';

/** A letter cut at its headings, with what stands before the first and after the last; empty lines are left out. */
export function sectionsOf(document: LetterDocument): readonly Section[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: openingHeading, lines: openingLines(document) }];
  for (const block of document.body) {
    if (block.kind === 'heading') sections.push({ heading: inlineText(block.content), lines: [] });
    else sections.at(-1)?.lines.push(...blockLines(block));
  }
  sections.push({ heading: endingHeading, lines: endingLines(document) });
  return sections.map(({ heading, lines }) => ({ heading, lines: lines.filter((line) => line !== '') }));
}

function openingLines(document: LetterDocument): string[] {
  const { marking, dateLine, references, addressee, salutation } = document;
  return [
    ...(marking ? [marking.banner, ...marking.designationIndicator] : []),
    dateLine,
    ...references.map(({ label, text }) => `${label}: ${text}`),
    ...addressee,
    subjectLine(document),
    salutation,
  ].map(letterText);
}

function endingLines({ closing, signature, enclosures, copiesTo }: LetterDocument): string[] {
  const heading = enclosures.length > 0 ? [enclosuresHeading(enclosures.length)] : [];
  return [closing, signature.name, signature.title, ...heading, ...enclosures, ...copiesTo].map(letterText);
}

function blockLines(block: Exclude<Block, { kind: 'heading' }>): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [inlineText(block.content)];
    case 'list':
      return listLines(block);
    case 'facts':
      return block.facts.map(({ label, value }) => `${letterText(label)}: ${inlineText(value)}`);
    case 'table':
      return [letterText(block.caption), ...block.rows.map((row) => row.map(inlineText).join(cellBorder))];
    case 'figure':
      return [letterText(block.caption), letterText(block.alternative)];
  }
}

function listLines({ items }: ListBlock): string[] {
  return items.flatMap(({ content, nested }) => [inlineText(content), ...(nested ? listLines(nested) : [])]);
}
