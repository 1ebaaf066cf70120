import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  copiesHeading,
  draftMark,
  enclosuresHeading,
  letterheadAddress,
  referenceLabel,
  subjectLine,
} from '../../../shared/letters/fixed-wording.ts';
import type {
  BarChart,
  Block,
  LetterDocument,
  ListBlock,
  TableBlock,
} from '../../../shared/letters/letter-document.ts';
import { letterText } from '../../../shared/letters/letter-text.ts';
import { listOf } from '../../../shared/letters/plain.ts';
import { inlineRuns } from './word-runs.ts';

/** The letter as docx's objects; its paragraphs in reading order have the text of `plain(letter)`, but for the labels of lists, which Word counts. */
export function wordDocument(letter: LetterDocument): Document {
  const { meta } = letter;
  return new Document({
    title: meta.title,
    subject: meta.subject,
    creator: meta.author,
    lastModifiedBy: meta.author,
    styles: {
      default: {
        document: {
          run: { font: bodyFont, size: points(11), language: { value: meta.lang } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: {
          run: { font: headingFont, size: points(12), bold: true, color: ink },
          paragraph: { spacing: { before: 240, after: 120 } },
        },
        heading2: {
          run: { font: headingFont, size: points(11.5), bold: true, color: ink },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
        heading3: {
          run: { font: headingFont, size: points(11), bold: true, color: ink },
          paragraph: { spacing: { before: 160, after: 80 } },
        },
      },
      paragraphStyles: [
        {
          id: captionStyle,
          name: 'caption',
          basedOn: 'Normal',
          next: 'Normal',
          run: { font: headingFont, size: points(9.5), bold: true },
          paragraph: { keepNext: true },
        },
      ],
    },
    numbering: {
      config: [
        { reference: ordered, levels: orderedLevels },
        { reference: bullets, levels: bulletLevels },
      ],
    },
    sections: [section(letter)],
  });
}

const [bodyFont, headingFont, ink] = ['Source Serif 4', 'Public Sans', '1B3A6B'];
const captionStyle = 'Caption';
const [ordered, bullets] = ['ordered', 'bullets'];
const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;
const indentAt = (level: number) => ({ paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } });
const orderedLevels = depths.map((level) => ({
  level,
  format: formats[level % formats.length] ?? LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  style: indentAt(level),
}));
const bulletLevels = depths.map((level) => ({ level, format: LevelFormat.BULLET, text: '•', style: indentAt(level) }));

/** Word counts in half points. */
function points(size: number): number {
  return Math.round(size * 2);
}

function section(letter: LetterDocument): ISectionOptions {
  const marks = [letter.marking?.banner, letter.status === 'draft' ? draftMark : undefined].filter(
    (mark) => mark !== undefined,
  );
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return {
    properties: {
      page: {
        size: { width: 12_240, height: 15_840 },
        margin: { top: 1_440, bottom: 1_440, left: 1_440, right: 1_440 },
      },
    },
    headers: { default: new Header({ children: marks.map(centred) }) },
    footers: {
      default: new Footer({ children: [new Paragraph({ children: [pages], alignment: AlignmentType.RIGHT })] }),
    },
    children: [...opening(letter), ...letter.body.flatMap(blockParts), ...ending(letter)],
  };
}

function centred(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold: true, font: headingFont })],
  });
}

function opening(letter: LetterDocument): Paragraph[] {
  const { letterhead, marking, dateLine, references, addressee, salutation } = letter;
  return [
    ...said([letterhead.agency]).map(
      (text) =>
        new Paragraph({
          children: [new TextRun({ text, bold: true, font: headingFont, size: points(14), color: ink })],
        }),
    ),
    ...plainLines([
      letterhead.office,
      letterheadAddress(letterhead.addressLines),
      ...(marking?.designationIndicator ?? []),
      dateLine,
    ]),
    ...references.map(
      (reference) =>
        new Paragraph({
          children: [
            new TextRun({ text: referenceLabel(reference), bold: true }),
            new TextRun(letterText(reference.text)),
          ],
        }),
    ),
    ...plainLines(addressee),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(letterText(subjectLine(letter)))] }),
    ...plainLines([salutation]),
  ];
}

function ending({ closing, signature, enclosures, copiesTo }: LetterDocument): Paragraph[] {
  return [
    ...plainLines([closing, signature.name, signature.title]),
    ...(enclosures.length > 0
      ? [...plainLines([enclosuresHeading(enclosures.length)]), ...listParagraphs(listOf(enclosures, true), 0, 1)]
      : []),
    ...(copiesTo.length > 0 ? [...plainLines([copiesHeading]), ...listParagraphs(listOf(copiesTo, false), 0, 0)] : []),
  ];
}

function plainLines(texts: readonly string[]): Paragraph[] {
  return said(texts).map((text) => new Paragraph({ children: [new TextRun(text)] }));
}

function said(texts: readonly string[]): string[] {
  return texts.map(letterText).filter((text) => text !== '');
}

function blockParts(block: Block, at: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          keepNext: true,
          children: inlineRuns(block.content),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: inlineRuns(block.content) })];
    case 'list':
      // Each list counts anew; enclosures and copies have the first two.
      return listParagraphs(block, 0, at + 2);
    case 'facts':
      return block.facts.map(
        ({ label, value }) =>
          new Paragraph({
            children: [new TextRun({ text: `${letterText(label)}: `, bold: true }), ...inlineRuns(value)],
          }),
      );
    case 'table':
      return [captionOf(block.caption), wordTable(block)];
    case 'figure':
      return [captionOf(block.caption), wordTable(tableOfChart(block.chart))];
  }
}

function listParagraphs(list: ListBlock, level: number, instance: number): Paragraph[] {
  const reference = list.ordered ? ordered : bullets;
  return list.items.flatMap(({ content, nested }) => [
    new Paragraph({ numbering: { reference, level, instance }, children: inlineRuns(content) }),
    ...(nested ? listParagraphs(nested, level + 1, instance) : []),
  ]);
}

function captionOf(text: string): Paragraph {
  return new Paragraph({ style: captionStyle, keepNext: true, children: [new TextRun(letterText(text))] });
}

function wordTable({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>): Table {
  const alignment = (at: number) => (columns[at]?.align === 'end' ? AlignmentType.END : AlignmentType.START);
  const head = columns.map(({ heading }, at) => {
    const run = new TextRun({ text: letterText(heading), bold: true, font: headingFont, size: points(9) });
    return new TableCell({ children: [new Paragraph({ alignment: alignment(at), children: [run] })] });
  });
  const body = rows.map((cells) => {
    const children = cells.map(
      (content, at) =>
        new TableCell({
          children: [
            new Paragraph({
              alignment: alignment(at),
              children: inlineRuns(content, { bold: columns[at]?.isRowHeader ?? false, size: points(9) }),
            }),
          ],
        }),
    );
    return new TableRow({ children, cantSplit: true });
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
  });
}

/** The numbers behind a chart: Word has no drawing that reads as well. */
function tableOfChart({ series, rows }: BarChart): Pick<TableBlock, 'columns' | 'rows'> {
  const text = (words: string) => [{ kind: 'text', text: words } as const];
  return {
    columns: [
      { heading: '', isRowHeader: true },
      ...series.map(({ name }) => ({ heading: name, align: 'end' as const })),
    ],
    rows: rows.map(({ label, counts }) => [text(label), ...counts.map((count) => text(String(count)))]),
  };
}
