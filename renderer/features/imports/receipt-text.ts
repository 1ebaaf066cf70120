/** The account of an import as plain text, to be copied into a memorandum or printed. */
import type { ImportId } from '../../../shared/domain/ids.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import type { FileReceipt, ImportReceipt, ImportRemark } from '../../../shared/mail/import-receipt.ts';
import { importVerdict } from './import-words.ts';

interface StoredReceipt {
  readonly id: ImportId;
  readonly docket: string;
  /** Of the receipt as it is stored. */
  readonly sha256: Sha256;
  readonly receipt: ImportReceipt;
}

export function receiptText({ id, docket, sha256, receipt }: StoredReceipt): string {
  const { totals, startedAt, finishedAt, complete, stopped, files } = receipt;
  const { message, result } = importVerdict({ ...totals, complete, stopped });
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
    ...files.flatMap(fileLines),
  ];
  return `${lines.join('\n')}\n`;
}

function fileLines({ path, sha256, format, found, imported, alreadyThere, failed, warnings, complete }: FileReceipt) {
  return [
    '',
    `${path}${complete ? '' : ' (not read to its end)'}`,
    `  ${format ?? 'not mail'}, ${sha256 === null ? 'nothing of it was stored' : `SHA-256 ${sha256}`}`,
    `  found ${found}, imported ${imported}, already there ${alreadyThere}, failed ${failed.length}`,
    ...failed.map((remark) => remarkLine('failed', remark)),
    ...warnings.map((remark) => remarkLine('warning', remark)),
  ];
}

function remarkLine(kind: string, { place, reason }: ImportRemark): string {
  return `  ${kind}: ${place}: ${reason}`;
}
