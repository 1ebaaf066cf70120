import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLetterPdf } from './check-pdf.ts';
import { appendSignedRevision } from './testing/append-signed-revision.ts';
import { checkedLetter } from './testing/checked-letter.ts';
import { sampleAttachment } from './testing/sample-attachment.ts';
import { sampleLetter } from './testing/sample-letter.ts';
import { expectationsOf } from './write-sound-pdf.ts';

const document = sampleLetter(3, { status: 'final' });
const signedAt = new Date('2026-10-12T15:00:00Z');

describe('the signature field of a final letter', () => {
  it('is filled by appending: the issued bytes stay, and all checks still pass', async () => {
    for (const attachments of [[], [sampleAttachment]]) {
      const issued = await checkedLetter(document, attachments);
      const signed = await appendSignedRevision(issued, signedAt);
      expect(signed.length).toBeGreaterThan(issued.length);
      expect(Buffer.compare(signed.subarray(0, issued.length), issued)).toBe(0);
      expect(await checkLetterPdf(signed, expectationsOf(document))).toEqual([]);
    }
  });

  it('is known to poppler as a signed field, and to qpdf as a sound file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'signed-'));
    const file = join(folder, 'signed.pdf');
    writeFileSync(file, await appendSignedRevision(await checkedLetter(document), signedAt));
    const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' });
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(run('pdfinfo', file)).toMatch(/^Form: +AcroForm$/m);
    rmSync(folder, { recursive: true });
  });

  it('is not in a draft, which cannot be signed', async () => {
    const draft = await checkedLetter(sampleLetter(3));
    await expect(appendSignedRevision(draft, signedAt)).rejects.toThrow('no field to sign');
  });
});
