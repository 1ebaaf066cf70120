import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';

/**
 * Does to an issued letter what a signing tool does: fills its field in a revision that is appended to the file. The signature holds
 * no certificate, only the room of one.
 */
export async function appendSignedRevision(issued: Uint8Array, signedAt: Date): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(issued, { updateMetadata: false, forIncrementalUpdate: true });
  const snapshot = pdf.takeSnapshot();
  const signature = pdf.context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, issued.length, issued.length, 0],
    Contents: PDFHexString.of('00'.repeat(4096)),
    M: PDFString.fromDate(signedAt),
  });
  const [fieldRef, field] = signatureField(pdf);
  field.set(PDFName.of('V'), pdf.context.register(signature));
  snapshot.markRefForSave(fieldRef);
  const formRef = pdf.catalog.get(PDFName.of('AcroForm'));
  if (!(formRef instanceof PDFRef)) throw new Error('the form is not an object of its own');
  // Signatures exist, and nothing may be written but by appending (ISO 32000-1, table 219).
  pdf.context.lookup(formRef, PDFDict).set(PDFName.of('SigFlags'), pdf.context.obj(3));
  snapshot.markRefForSave(formRef);
  const revision = await pdf.saveIncremental(snapshot, { useObjectStreams: false });
  return Buffer.concat([issued, revision]);
}

function signatureField(pdf: PDFDocument): readonly [PDFRef, PDFDict] {
  for (const [ref, object] of pdf.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(PDFName.of('FT')) === PDFName.of('Sig')) return [ref, object];
  throw new Error('the letter has no field to sign');
}
