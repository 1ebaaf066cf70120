import { type Refusal, refuse } from '../kernel/result.ts';
import { blockInWords, namedByText } from './block-in-words.ts';
import { chartLines } from './chart-lines.ts';
import { mostSeries } from './figure-strips.ts';
import { draftMark, subjectLine } from './fixed-wording.ts';
import type { Block, Inline, LetterDocument, ListBlock, TableBlock } from './letter-document.ts';
import { letterText } from './letter-text.ts';
import type { TextShaper } from './text-shaper.ts';

interface PlacedWords {
  readonly place: string;
  readonly text: string;
}

/**
 * The first reason why a letter cannot be laid out: a table whose rows do not match its columns (`letterTableUneven`), a figure whose
 * counts do not match its series (`letterChartUneven`), that has too many of them (`letterChartFull`) or nothing that is heard in its place
 * (`letterFigureSilent`), or a character that no letter font has (`letterGlyphMissing`); the sentence names the place.
 */
export function documentFault(document: LetterDocument, shaper: TextShaper): Refusal | undefined {
  return unevenTable(document) ?? faultyFigure(document) ?? missingGlyph(document, shaper);
}

function unevenTable(document: LetterDocument): Refusal | undefined {
  for (const block of document.body) {
    if (block.kind !== 'table') continue;
    if (block.columns.length === 0) return refuse('letterTableUneven', `The table “${block.caption}” has no columns.`);
    const row = block.rows.findIndex((cells) => cells.length !== block.columns.length);
    if (row >= 0) {
      const counts = `${block.rows[row]?.length ?? 0} cells, and the table has ${block.columns.length} columns`;
      return refuse('letterTableUneven', `Row ${row + 1} of the table “${block.caption}” has ${counts}.`, {
        row: row + 1,
      });
    }
  }
  return undefined;
}

function faultyFigure(document: LetterDocument): Refusal | undefined {
  for (const block of document.body) {
    if (block.kind !== 'figure') continue;
    const { caption, alternative, chart } = block;
    if (letterText(alternative) === '')
      return refuse('letterFigureSilent', `The figure “${caption}” has no sentence for those who do not see it.`);
    const { series, rows } = chart;
    if (series.length > mostSeries)
      return refuse(
        'letterChartFull',
        `The figure “${caption}” has ${series.length} series; ${mostSeries} can be told apart.`,
      );
    const uneven = rows.find(({ counts }) => counts.length !== series.length);
    if (uneven) {
      const counts = `${uneven.counts.length} counts, and the figure has ${series.length} series`;
      return refuse('letterChartUneven', `The bar “${uneven.label}” of the figure “${caption}” has ${counts}.`);
    }
  }
  return undefined;
}

function missingGlyph(document: LetterDocument, shaper: TextShaper): Refusal | undefined {
  for (const { place, text } of wordsWithPlaces(document)) {
    if (plainLetters.test(text)) continue;
    for (const character of text.normalize('NFC')) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (isWhiteSpace.test(character) || shaper.covers(codePoint)) continue;
      const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
      const shown = isPrintable.test(character) ? ` (${character})` : '';
      const sentence = `The letter cannot be written: no letter font has the character ${name}${shown}, which stands in ${place}.`;
      return refuse('letterGlyphMissing', sentence, { character: name, place });
    }
  }
  return undefined;
}

// Every letter font has these.
const plainLetters = /^[ -~]*$/;
const isWhiteSpace = /[\t\n\v\f\r \u0085\u2028\u2029]/;
const isPrintable = /[\p{L}\p{N}\p{P}\p{S}]/u;

function wordsWithPlaces(document: LetterDocument): PlacedWords[] {
  const { marking, letterhead, signature } = document;
  return [
    ...wordsAt('the banner marking', [marking?.banner ?? '', document.status === 'draft' ? draftMark : '']),
    ...wordsAt('the letterhead', [letterhead.agency, letterhead.office, ...letterhead.addressLines]),
    ...wordsAt('the designation indicator', marking?.designationIndicator ?? []),
    ...wordsAt('the date line', [document.dateLine]),
    ...document.references.map(({ label, text }, index) => ({
      place: `reference ${index + 1}`,
      text: `${label}: ${text}`,
    })),
    ...wordsAt('the addressee', document.addressee),
    ...wordsAt('the subject', [subjectLine(document)]),
    ...wordsAt('the salutation', [document.salutation]),
    ...document.body.flatMap(blockWords),
    ...wordsAt('the closing', [document.closing]),
    ...wordsAt('the signature block', [signature.name, signature.title]),
    ...document.enclosures.map((text, index) => ({ place: `enclosure ${index + 1}`, text })),
    ...document.copiesTo.map((text, index) => ({ place: `line ${index + 1} of the copies`, text })),
  ];
}

function blockWords(block: Block): PlacedWords[] {
  if (block.kind === 'table') return tableWords(block);
  const place = blockInWords(block);
  if (block.kind === 'list') return listWords(block, place);
  if (block.kind === 'facts')
    return block.facts.flatMap(({ label, value }) => wordsAt(namedByText('fact', label), [label, ...textsOf(value)]));
  if (block.kind === 'figure') return wordsAt(place, [block.caption, block.alternative, ...chartLines(block.chart)]);
  return wordsAt(place, textsOf(block.content));
}

function listWords(list: ListBlock, place: string): PlacedWords[] {
  return list.items.flatMap((item, index) => [
    ...wordsAt(`item ${index + 1} of ${place}`, textsOf(item.content)),
    ...(item.nested ? listWords(item.nested, `the list in item ${index + 1} of ${place}`) : []),
  ]);
}

function tableWords(table: TableBlock): PlacedWords[] {
  const name = `the table “${table.caption}”`;
  return [
    ...wordsAt(`the caption of ${name}`, [table.caption]),
    ...wordsAt(
      `the headings of ${name}`,
      table.columns.map((column) => column.heading),
    ),
    ...table.rows.flatMap((row, index) =>
      row.flatMap((cell, column) =>
        wordsAt(`row ${index + 1}, column “${table.columns[column]?.heading ?? ''}”, of ${name}`, textsOf(cell)),
      ),
    ),
  ];
}

function textsOf(content: readonly Inline[]): string[] {
  return content.map((inline) => inline.text);
}

function wordsAt(place: string, texts: readonly string[]): PlacedWords[] {
  return texts.map((text) => ({ place, text }));
}
