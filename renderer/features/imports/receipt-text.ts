/** The account of an import as plain text, to be copied into a memorandum or printed. */
import type { ImportId } from '../../../shared/domain/ids.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import type { ImportReceipt } from '../../../shared/mail/import-receipt.ts';
import { verdictOf } from '../../../shared/mail/import-verdict.ts';
import { receiptLines } from '../../../shared/mail/receipt-rows.ts';

interface StoredReceipt {
  readonly id: ImportId;
  readonly docket: string;
  /** Of the receipt as it is stored. */
  readonly sha256: Sha256;
  readonly receipt: ImportReceipt;
}

export function receiptText({ id, docket, sha256, receipt }: StoredReceipt): string {
  const { totals, startedAt, finishedAt } = receipt;
  const { message, result } = verdictOf(receipt);
  const lines = [
    `Import receipt ${id}, ${docket}`,
    `${message}. ${result}`,
    '',
    `Started       ${startedAt}`,
    `Finished      ${finishedAt}`,
    `Found         ${totals.found}`,
    `Imported      ${totals.imported}`,
    `Already there ${totals.alreadyThere}`,
    `Failed        ${totals.failed}`,
    `Receipt       SHA-256 ${sha256}`,
    ...receiptLines(receipt),
  ];
  return `${lines.join('\n')}\n`;
}
