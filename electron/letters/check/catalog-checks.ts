import type { PDFDocument } from 'pdf-lib';
import { finding, type PdfFinding } from './pdf-finding.ts';
import { asDict, dictAt, elementsAt, entry, isTrueAt, nameAt, textAt } from './pdf-reading.ts';

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The document's own declarations (PDF/A-2, 6; PDF/UA-1, 7.1). */
export function catalogFindings(pdf: PDFDocument): PdfFinding[] {
  const { catalog, context } = pdf;
  const intent = asDict(elementsAt(catalog, 'OutputIntents')[0]);
  const rules: [boolean, string, string][] = [
    [
      isTrueAt(dictAt(catalog, 'MarkInfo'), 'Marked'),
      'catalog.notMarked',
      'The document does not say that it is tagged.',
    ],
    [
      !isTrueAt(dictAt(catalog, 'MarkInfo'), 'Suspects'),
      'catalog.suspects',
      'The document calls its own tags suspect.',
    ],
    [languageTag.test(textAt(catalog, 'Lang') ?? ''), 'catalog.noLanguage', 'The document names no language.'],
    [
      isTrueAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
      'catalog.noTitleBar',
      'Readers would show the file name, not the title.',
    ],
    [dictAt(dictAt(catalog, 'Outlines'), 'First') !== undefined, 'catalog.noOutline', 'There are no bookmarks.'],
    [
      nameAt(intent, 'S') === 'GTS_PDFA1' && entry(intent, 'DestOutputProfile') !== undefined,
      'catalog.noOutputIntent',
      'There is no output intent with a colour profile.',
    ],
    [context.trailerInfo.ID !== undefined, 'catalog.noIdentifier', 'The file has no identifier.'],
    [context.trailerInfo.Encrypt === undefined, 'catalog.encrypted', 'The file is encrypted.'],
    [!hasScript(pdf), 'catalog.script', 'The file holds JavaScript or an action on opening.'],
    [entry(dictAt(catalog, 'AcroForm'), 'XFA') === undefined, 'catalog.xfa', 'The file holds an XFA form.'],
  ];
  return rules.flatMap(([holds, code, message]) => (holds ? [] : [finding(code, message)]));
}

function hasScript({ catalog, context }: PDFDocument): boolean {
  if (entry(catalog, 'OpenAction') ?? entry(catalog, 'AA') ?? entry(dictAt(catalog, 'Names'), 'JavaScript'))
    return true;
  return context.enumerateIndirectObjects().some(([, object]) => nameAt(asDict(object), 'S') === 'JavaScript');
}
