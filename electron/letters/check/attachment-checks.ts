import type { PDFDict, PDFDocument } from 'pdf-lib';
import { broken, finding, type PdfFinding } from './pdf-finding.ts';
import {
  asDict,
  bytesOf,
  dictAt,
  elementsAt,
  entry,
  latin1Of,
  nameAt,
  numberAt,
  rawElementsAt,
  textAt,
} from './pdf-reading.ts';

const relationships = new Set([
  'Source',
  'Data',
  'Alternative',
  'Supplement',
  'EncryptedPayload',
  'FormData',
  'Schema',
  'Unspecified',
]);
const mimeType = /^[\w.+-]+\/[\w.+-]+$/;

/** Files inside of the document: only PDF/A-3 may have them, each associated and described (ISO 19005-3, 6.8). */
export function attachmentFindings(pdf: PDFDocument): PdfFinding[] {
  const { catalog, context } = pdf;
  const specs = context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    const dict = asDict(object);
    return dict && entry(dict, 'EF') !== undefined ? [{ ref: String(ref), dict }] : [];
  });
  if (specs.length === 0) return [];
  const isThird = /pdfaid:part(>|=")3/.test(latin1Of(entry(catalog, 'Metadata')));
  const associated = new Set(
    context.enumerateIndirectObjects().flatMap(([, object]) => rawElementsAt(asDict(object), 'AF').map(String)),
  );
  const listed = new Set(namedFiles(dictAt(dictAt(catalog, 'Names'), 'EmbeddedFiles')));
  return [
    ...broken([[isThird, 'attachment.notAllowed', 'Files are attached, and the document does not claim PDF/A-3.']]),
    ...specs.flatMap(({ ref, dict }) => specFindings(dict, ref, associated, listed)),
  ];
}

function namedFiles(tree: PDFDict | undefined, depth = 0): string[] {
  const own = rawElementsAt(tree, 'Names').map(String);
  if (depth > 16) return own;
  return [...own, ...elementsAt(tree, 'Kids').flatMap((kid) => namedFiles(asDict(kid), depth + 1))];
}

function specFindings(
  spec: PDFDict,
  ref: string,
  associated: ReadonlySet<string>,
  listed: ReadonlySet<string>,
): PdfFinding[] {
  const object = ref.replace(/ R$/, '');
  const name = textAt(spec, 'UF') ?? textAt(spec, 'F') ?? '';
  const file = entry(dictAt(spec, 'EF'), 'F');
  const bytes = bytesOf(file);
  if (!bytes) return [finding('attachment.missing', `The attached file “${name}” is not there.`, { object })];
  const params = dictAt(asDict(file), 'Params');
  const said = `The attached file “${name}”`;
  return broken(
    [
      [
        textAt(spec, 'UF') !== undefined && textAt(spec, 'F') !== undefined,
        'attachment.noName',
        `${said} lacks one of its two names.`,
      ],
      [
        relationships.has(nameAt(spec, 'AFRelationship') ?? ''),
        'attachment.noRelationship',
        `${said} does not say what it is to the document.`,
      ],
      [associated.has(ref), 'attachment.notAssociated', `${said} is associated with nothing.`],
      [listed.has(ref), 'attachment.notListed', `${said} is not in the list of attachments.`],
      [(textAt(spec, 'Desc') ?? '') !== '', 'attachment.noDescription', `${said} is not described.`],
      [
        mimeType.test(nameAt(asDict(file), 'Subtype') ?? ''),
        'attachment.noType',
        `${said} does not say of what type it is.`,
      ],
      [textAt(params, 'ModDate') !== undefined, 'attachment.noDate', `${said} has no date.`],
      [
        (numberAt(params, 'Size') ?? bytes.length) === bytes.length,
        'attachment.wrongSize',
        `${said} is not as long as it says.`,
      ],
    ],
    { object },
  );
}
