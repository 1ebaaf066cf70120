import type { PDFDocument } from 'pdf-lib';
import { broken, type PdfFinding } from './pdf-finding.ts';
import { asDict, dictAt, elementsAt, entry, isTrueAt, nameAt, textAt } from './pdf-reading.ts';

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** The document's own declarations (PDF/A-2, 6; PDF/UA-1, 7.1). */
export function catalogFindings(pdf: PDFDocument): PdfFinding[] {
  const { catalog, context } = pdf;
  const marks = dictAt(catalog, 'MarkInfo');
  const intent = elementsAt(catalog, 'OutputIntents')
    .map(asDict)
    .find((one) => nameAt(one, 'S') === 'GTS_PDFA1');
  const form = dictAt(catalog, 'AcroForm');
  return broken([
    [isTrueAt(marks, 'Marked'), 'catalog.notMarked', 'The document does not say that it is tagged.'],
    [!isTrueAt(marks, 'Suspects'), 'catalog.suspects', 'The document calls its own tags suspect.'],
    [languageTag.test(textAt(catalog, 'Lang') ?? ''), 'catalog.noLanguage', 'The document names no language.'],
    [
      isTrueAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
      'catalog.noTitleBar',
      'Readers would show the file name, not the title.',
    ],
    [
      entry(intent, 'DestOutputProfile') !== undefined,
      'catalog.noOutputIntent',
      'There is no output intent with a colour profile.',
    ],
    [context.trailerInfo.ID !== undefined, 'catalog.noIdentifier', 'The file has no identifier.'],
    [entry(form, 'XFA') === undefined, 'catalog.xfa', 'The file holds an XFA form.'],
    [!isTrueAt(form, 'NeedAppearances'), 'catalog.needAppearances', 'The look of form fields is left to the reader.'],
    [
      !isTrueAt(catalog, 'NeedsRendering'),
      'catalog.needsRendering',
      'The document must be rendered by a form program.',
    ],
  ]);
}

/** Bookmarks, which a document of several pages has: PDF/UA advises them, and every letter has them. */
export function outlineFindings({ catalog }: PDFDocument): PdfFinding[] {
  const first = dictAt(dictAt(catalog, 'Outlines'), 'First');
  return broken([[first !== undefined, 'catalog.noOutline', 'There are no bookmarks.']]);
}
