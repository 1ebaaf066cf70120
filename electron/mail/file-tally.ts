import type { Refusal } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { FileReceipt, ImportRemark } from '../../shared/mail/import-receipt.ts';
import type { MailFormat } from '../../shared/mail/mail-format.ts';
import type { MessageNote } from '../../shared/mail/parsed-message.ts';

/** The counts of one file while it is imported. A message is counted when its fate is settled, not before: the sums always agree. */
export interface FileTally {
  readonly path: string;
  /** Bytes of the files before this one. */
  readonly startByte: number;
  sha256: Sha256 | null;
  format: MailFormat | null;
  imported: number;
  alreadyThere: number;
  readonly failed: ImportRemark[];
  readonly warnings: ImportRemark[];
  /** Messages on their way. */
  pending: number;
  isReadToEnd: boolean;
}

export function openTally(path: string, startByte: number): FileTally {
  return {
    path,
    startByte,
    sha256: null,
    format: null,
    imported: 0,
    alreadyThere: 0,
    failed: [],
    warnings: [],
    pending: 0,
    isReadToEnd: false,
  };
}

export function closeTally({
  path,
  sha256,
  format,
  imported,
  alreadyThere,
  failed,
  warnings,
  pending,
  isReadToEnd,
}: FileTally): FileReceipt {
  const found = imported + alreadyThere + failed.length;
  return {
    path,
    sha256,
    format,
    found,
    imported,
    alreadyThere,
    failed,
    warnings,
    complete: isReadToEnd && pending === 0,
  };
}

/** The file as a whole could not be imported, or not from `place` on. */
export function failFile(tally: FileTally, { code, message }: Refusal, place = 'the whole file'): void {
  tally.failed.push({ place, code, reason: message });
  tally.isReadToEnd = true;
}

/** What an officer must know of a message that was imported with less than everything read. Other notes stay with the message. */
const noteSentences: Partial<Record<MessageNote, string>> = {
  headersOnly: 'Only the header could be read; the original is stored whole.',
  headerMissing: 'There is no mail header; everything was read as text.',
  cutOff: 'The message is very large: only its beginning was read; the original is stored whole.',
  dateUnreadable: 'The date in the header cannot be read; the message has no place in time until someone gives it one.',
};

export function warn(tally: FileTally, place: string, notes: readonly MessageNote[]): void {
  for (const note of notes) {
    const reason = noteSentences[note];
    if (reason) tally.warnings.push({ place, code: `message.${note}`, reason });
  }
}
