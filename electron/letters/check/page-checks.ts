import { draftMark, pageLabel } from '../../../shared/letters/fixed-wording.ts';
import { bodyBox, paper } from '../../../shared/letters/page-geometry.ts';
import type { PaintedBox } from './painted-box.ts';
import { broken, finding, type PdfFinding } from './pdf-finding.ts';
import { nameAt } from './pdf-reading.ts';
import type { ReadPage } from './read-page.ts';

export interface ExpectedMarks {
  readonly banner?: string | undefined;
  readonly isDraft: boolean;
}

/** What is painted on any page, and in what fonts. */
export function pageFindings(pages: readonly ReadPage[]): PdfFinding[] {
  return pages.flatMap((page) => [...page.findings, ...fontFindings(page)]);
}

/** What each page of a letter must carry, and where paint may stand. */
export function letterPageFindings(pages: readonly ReadPage[], expected: ExpectedMarks): PdfFinding[] {
  return pages.flatMap((page) => [
    ...runningHeadFindings(page, pages.length, expected),
    ...broken(
      [[nameAt(page.node, 'Tabs') === 'S', 'page.noTabOrder', 'The page does not tab in the order of its tags.']],
      {
        page: page.number,
      },
    ),
    ...subsetFindings(page),
    ...marginFindings(page),
    ...overlapFindings(page),
  ]);
}

function runningHeadFindings(page: ReadPage, pageCount: number, { banner, isDraft }: ExpectedMarks): PdfFinding[] {
  const label = pageLabel(page.number, pageCount);
  const read = [...page.marked.values()];
  const countOf = (line: string) => page.artifactLines.filter((artifact) => artifact === line).length;
  // At the top and at the bottom; on the first page the upper one is read.
  const bannerCount = banner === undefined ? 2 : countOf(banner) + (page.number === 1 && read.includes(banner) ? 1 : 0);
  const isMarkedDraft = countOf(draftMark) > 0 || (page.number === 1 && read.includes(draftMark));
  return broken(
    [
      [countOf(label) === 1, 'page.noNumber', `The page does not say “${label}”.`],
      [bannerCount === 2, 'page.noBanner', `The banner “${banner}” is not at the top and at the bottom of the page.`],
      [!isDraft || isMarkedDraft, 'page.notMarkedDraft', 'A page of a draft does not say so.'],
    ],
    { page: page.number },
  );
}

function fontFindings(page: ReadPage): PdfFinding[] {
  return [...page.fonts.values()].flatMap(({ baseFont, object, isEmbedded }) =>
    broken([[isEmbedded, 'font.notEmbedded', `The font ${baseFont} is not embedded.`]], { page: page.number, object }),
  );
}

function subsetFindings(page: ReadPage): PdfFinding[] {
  return [...page.fonts.values()].flatMap(({ baseFont, object }) => {
    const isSubset = /^[A-Z]{6}\+/.test(baseFont);
    const message = `The font ${baseFont} is not marked as a subset.`;
    return broken([[isSubset, 'font.notSubset', message]], { page: page.number, object });
  });
}

const toleranceInPoints = 0.75;
// Banner and running heads stand in the margins; nothing comes nearer to the paper's edge than most printers can print.
const unprintable = 18;

function marginFindings(page: ReadPage): PdfFinding[] {
  const isInside = (box: PaintedBox) =>
    box.left >= bodyBox.left - toleranceInPoints &&
    box.right <= bodyBox.right + toleranceInPoints &&
    box.bottom >= (box.mark !== undefined ? paper.height - bodyBox.bottom - toleranceInPoints : unprintable) &&
    box.top <= paper.height - unprintable;
  const strays = page.boxes.filter((box) => !isInside(box));
  return strays.map((box) =>
    finding('page.outsideMargins', `Something stands outside the margins, at ${at(box)}.`, { page: page.number }),
  );
}

function overlapFindings(page: ReadPage): PdfFinding[] {
  const texts = page.boxes.filter((box) => box.kind === 'text').sort((a, b) => a.bottom - b.bottom);
  return texts.flatMap((box, index) => {
    for (const other of texts.slice(index + 1)) {
      if (other.bottom >= box.top) break;
      if (doOverlap(box, other))
        return [finding('page.overlap', `Two texts overlap, at ${at(box)}.`, { page: page.number })];
    }
    return [];
  });
}

function doOverlap(a: PaintedBox, b: PaintedBox): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > toleranceInPoints &&
    Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > toleranceInPoints
  );
}

function at(box: PaintedBox): string {
  return `${Math.round(box.left)} points from the left and ${Math.round(paper.height - box.top)} from the top`;
}
