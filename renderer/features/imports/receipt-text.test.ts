import { expect, it } from 'vitest';
import type { ImportId } from '../../../shared/domain/ids.ts';
import { sha256Schema } from '../../../shared/kernel/sha256.ts';
import { importReceiptSchema } from '../../../shared/mail/import-receipt.ts';
import { receiptText } from './receipt-text.ts';

it('names every file with its hash, its counts and each reason', () => {
  const sha256 = sha256Schema.parse('ab'.repeat(32));
  const receipt = importReceiptSchema.parse({
    startedAt: '2022-04-04T13:30:00.000Z',
    finishedAt: '2022-04-04T13:30:02.000Z',
    files: [
      {
        path: 'pilot.mbox',
        sha256,
        format: 'mbox',
        found: 2,
        imported: 1,
        alreadyThere: 0,
        failed: [{ place: 'message 2, at byte 800', code: 'x', reason: 'It is empty.' }],
        warnings: [{ place: 'message 1', code: 'y', reason: 'It has no date.' }],
        complete: true,
      },
      {
        path: 'photo.png',
        sha256: null,
        format: null,
        found: 1,
        imported: 0,
        alreadyThere: 0,
        failed: [{ place: 'the whole file', code: 'z', reason: 'It is not e-mail.' }],
        warnings: [],
        complete: false,
      },
    ],
    totals: { found: 3, imported: 1, alreadyThere: 0, failed: 2 },
    complete: false,
    stopped: null,
  });
  const text = receiptText({ id: 'I-1' as ImportId, docket: 'OIT 2022', sha256, receipt });
  expect(text.split('\n').slice(0, 2)).toEqual([
    'Import receipt I-1, OIT 2022',
    'Not complete: 2 of 3 failed. 1 is in, and it is new.',
  ]);
  expect(text).toContain(
    `pilot.mbox\n  mailbox (mbox), SHA-256 ${sha256}\n  found 2, imported 1, already there 0, failed 1`,
  );
  expect(text).toContain('  failed: message 2, at byte 800: It is empty.\n  warning: message 1: It has no date.');
  expect(text).toContain('photo.png (not read to its end)\n  not read, nothing of it was stored');
});
