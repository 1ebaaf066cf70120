import { type PDFDict, type PDFDocument, PDFName } from 'pdf-lib';
import { finding, type PdfFinding } from './pdf-finding.ts';
import { asDict, dictAt, elementsAt, entry, nameAt } from './pdf-reading.ts';

// Actions that an archival document may not have (PDF/A-2, 6.5.1); the first is told by a code of its own.
const forbiddenActions = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView'.split(' '),
);
const forbiddenAnnotations = new Set(['3D', 'Sound', 'Screen', 'Movie', 'RichMedia']);

/** What no object of an archival document may be or have (PDF/A-2, 6.1 to 6.5). */
export function archivalFindings({ catalog, context }: PDFDocument): PdfFinding[] {
  const opening = ['OpenAction', 'AA'].filter((key) => isAction(asDict(entry(catalog, key))));
  const hasScripts = opening.length > 0 || entry(dictAt(catalog, 'Names'), 'JavaScript') !== undefined;
  return [
    ...(hasScripts ? [finding('catalog.script', 'The file holds JavaScript or an action on opening.')] : []),
    ...context.enumerateIndirectObjects().flatMap(([ref, object]) => {
      const dict = asDict(object);
      return dict ? objectFindings(dict, `${ref.objectNumber} ${ref.generationNumber}`) : [];
    }),
  ];
}

/** A destination is an array, and `AA` holds actions by their occasions. */
function isAction(dict: PDFDict | undefined): boolean {
  return dict !== undefined && nameAt(dict, 'S') !== 'GoTo';
}

function objectFindings(dict: PDFDict, object: string): PdfFinding[] {
  const findings: PdfFinding[] = [];
  const say = (code: string, message: string) => findings.push(finding(code, message, { object }));
  const [action, subtype, type] = [nameAt(dict, 'S'), nameAt(dict, 'Subtype'), nameAt(dict, 'Type')];
  for (const name of new Set([action, nameAt(dictAt(dict, 'A'), 'S')])) {
    if (name === 'JavaScript') say('catalog.script', 'The file holds JavaScript.');
    else if (name !== undefined && type !== 'StructElem' && forbiddenActions.has(name))
      say('action.forbidden', `An action of the kind ${name} is not allowed in an archival file.`);
  }
  if (type === 'Annot' && subtype !== undefined && forbiddenAnnotations.has(subtype))
    say('annotation.forbidden', `An annotation of the kind ${subtype} is not allowed in an archival file.`);
  const filters = elementsAt(dict, 'Filter').flatMap((filter) =>
    filter instanceof PDFName ? [filter.decodeText()] : [],
  );
  if (filters.includes('LZWDecode'))
    say('stream.lzw', 'A stream is compressed by LZW, which an archival file may not be.');
  if (filters.includes('Crypt')) say('stream.encrypted', 'A stream is encrypted.');
  if (filters.length > 0 && type !== 'Filespec' && entry(dict, 'FFilter') !== undefined)
    say('stream.outside', 'The data of a stream stand in another file.');
  if (subtype === 'PS' || nameAt(dict, 'Subtype2') === 'PS') say('stream.postScript', 'The file holds PostScript.');
  return findings;
}
