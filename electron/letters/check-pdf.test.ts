import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkLetterPdf, checkPdf } from './check-pdf.ts';
import { breakages } from './testing/breakages.ts';
import { checkedLetter } from './testing/checked-letter.ts';
import { sampleAttachment } from './testing/sample-attachment.ts';
import { sampleLetter } from './testing/sample-letter.ts';
import { expectationsOf } from './write-sound-pdf.ts';

const documents = { draft: sampleLetter(40), final: sampleLetter(3, { status: 'final' }) };
const expected = { draft: expectationsOf(documents.draft), final: expectationsOf(documents.final) };

async function damaged(bytes: Uint8Array, damage: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  damage(pdf);
  return pdf.save({ updateFieldAppearances: false });
}

function dropFieldName(pdf: PDFDocument): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(PDFName.of('TU'))) object.delete(PDFName.of('T'));
}

describe('checkLetterPdf', () => {
  const good: Record<'draft' | 'final', Uint8Array> = { draft: new Uint8Array(), final: new Uint8Array() };

  beforeAll(async () => {
    good.draft = await checkedLetter(documents.draft);
    good.final = await checkedLetter(documents.final, [sampleAttachment]);
  });

  it('finds nothing in a good letter that was loaded and saved', async () => {
    for (const status of ['draft', 'final'] as const)
      expect(await checkLetterPdf(await damaged(good[status], () => {}), expected[status])).toEqual([]);
  });

  it('is shown enough ways to break a letter, all different', () => {
    expect(new Set(breakages.map(({ name }) => name)).size).toBe(breakages.length);
    expect(breakages.length).toBeGreaterThan(70);
  });

  it.each(breakages)('sees $name', async ({ code, of, damage }) => {
    const findings = await checkLetterPdf(await damaged(good[of], damage), expected[of]);
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it('sees bytes that were changed, cut off or put before', async () => {
    const codesOf = async (bytes: Uint8Array) => (await checkLetterPdf(bytes, expected.draft)).map(({ code }) => code);
    expect(await codesOf(good.draft.subarray(0, 20_000))).toEqual(['file.damaged']);
    expect(await codesOf(Buffer.concat([Buffer.alloc(2000, ' '), good.draft]))).toEqual(['file.notPdf']);
    const scratched = Uint8Array.from(good.draft);
    scratched.fill(0x20, 5_000, 5_400);
    expect(await codesOf(scratched)).toContain('stream.damaged');
  });

  it('knows a letter of the workbench, and names page and object', async () => {
    expect(await checkPdf(good.draft)).toMatchObject({ isLetter: true, findings: [] });
    const { findings } = await checkPdf(await damaged(good.final, dropFieldName));
    expect(findings).toEqual([
      { code: 'field.noName', message: 'A form field has no name.', page: 3, object: expect.stringMatching(/^\d+ 0$/) },
    ]);
  });
});

describe('checkPdf', () => {
  it('says of something else that it is no PDF', async () => {
    for (const bytes of [Buffer.from('Dear Sir'), Buffer.alloc(0), Buffer.from([0x50, 0x4b, 3, 4])])
      expect(await checkPdf(bytes)).toMatchObject({ pageCount: 0, findings: [{ code: 'file.notPdf' }] });
  });

  it('says of a PDF that only begins like one that it is damaged', async () => {
    for (const text of ['%PDF-1.7\n', '%PDF-1.7\ntrailer << /Root 1 0 R >>', `%PDF-2.0\n${'(['.repeat(5000)}`])
      expect(await checkPdf(Buffer.from(text))).toMatchObject({ findings: [{ code: 'file.damaged' }] });
  });

  it('says of an encrypted file that it cannot be checked', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.encrypt({ userPassword: 'secret' });
    expect(await checkPdf(await pdf.save())).toMatchObject({ findings: [{ code: 'file.encrypted' }] });
  });

  it('lists what a foreign, untagged file lacks, and reads its operators', async () => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage();
    const stream = '/F1 9 Tf BT 9 9 Td (a \\(b\\) (c) \\101) Tj ET BI /W 1 ID x(\nEI % (\n0 0 1 1 re f';
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(stream)));
    const { isLetter, findings } = await checkPdf(await pdf.save());
    const codes = findings.map(({ code }) => code);
    expect(isLetter).toBe(false);
    expect(codes).toEqual(
      expect.arrayContaining(['tree.missing', 'metadata.missing', 'catalog.notMarked', 'font.missing']),
    );
    const untagged = findings.filter(({ code }) => code === 'content.untagged');
    expect(untagged.map(({ message }) => message.split(' ')[2])).toEqual(['Tj', 'EI', 'f']);
    expect(codes).not.toContain('page.noNumber');
  });
});
