import {
  heading,
  milestoneTable,
  paragraph,
  sampleLetter,
  text,
} from '../../electron/letters/testing/sample-letter.ts';
import type { Block, LetterDocument } from '../../shared/letters/letter-document.ts';

/** What is written by each writer. Final letters, so that pdfkit need not mark drafts. */
export const letterContents: Readonly<Record<string, () => LetterDocument>> = {
  'letter of 6 pages': () => sampleLetter(76, { status: 'final' }),
  'table of 400 rows': () => sampleLetter(400, { status: 'final' }),
  '100 pages': () => sampleLetter(800, { status: 'final', body: hundredPages() }),
};

/** Sections of prose and a table each, as a chronology has them. */
function hundredPages(): Block[] {
  return Array.from({ length: 50 }, (_, index): Block[] => [
    heading(`Section ${index + 1}`),
    ...Array.from({ length: 7 }, (_, place) => paragraph(text(proseOf(index * 7 + place)))),
    milestoneTable(20),
  ]).flat();
}

const words =
  'The Office confirmed on review that the series held at the annex were reconciled with the disposal log and that each box was accounted for by the records officer'.split(
    ' ',
  );

function proseOf(seed: number): string {
  return Array.from({ length: 110 }, (_, index) => words[(seed * 7 + index * (1 + (seed % 5))) % words.length]).join(
    ' ',
  );
}
