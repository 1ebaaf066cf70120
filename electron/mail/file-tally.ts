import { counted } from '../../shared/kernel/counted.ts';
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
  /** What a document is by its first bytes. */
  mediaType?: string | undefined;
  imported: number;
  alreadyThere: number;
  readonly failed: ImportRemark[];
  readonly warnings: ImportRemark[];
  /** Messages that bear a signature: told as one number, for some offices sign all that they send. */
  signed: number;
  /** Messages on their way. */
  pending: number;
  isReadToEnd: boolean;
  /** How many archives it lies in. */
  readonly depth: number;
  /** Of an archive: what it holds. */
  readonly inside: FileTally[];
  /** Of a file with folders in it, by their names. */
  readonly folders: Map<string, FolderTally>;
}

interface FolderTally {
  imported: number;
  alreadyThere: number;
  failed: number;
}

export function openTally(path: string, startByte: number, depth = 0): FileTally {
  return {
    path,
    startByte,
    depth,
    inside: [],
    folders: new Map(),
    sha256: null,
    format: null,
    imported: 0,
    alreadyThere: 0,
    failed: [],
    warnings: [],
    signed: 0,
    pending: 0,
    isReadToEnd: false,
  };
}

/** The tally of a member of an archive. */
export function openTallyInside(archive: FileTally, name: string): FileTally {
  const tally = openTally(`${archive.path}/${name}`, archive.startByte, archive.depth + 1);
  archive.inside.push(tally);
  return tally;
}

/** The receipt of a file, and after it those of what an archive holds. */
export function closeTally(tally: FileTally): FileReceipt[] {
  const { path, sha256, format, mediaType, imported, alreadyThere, failed, pending, isReadToEnd } = tally;
  const warnings = [...tally.warnings, ...signedWarning(tally)];
  const found = imported + alreadyThere + failed.length;
  const complete = isReadToEnd && pending === 0;
  const folders = [...tally.folders].map(([name, counts]) => ({
    name,
    ...counts,
    found: counts.imported + counts.alreadyThere + counts.failed,
  }));
  const receipt = { path, sha256, format, found, imported, alreadyThere, failed, warnings, complete };
  return [
    { ...receipt, ...(mediaType !== undefined && { mediaType }), ...(folders.length > 0 && { folders }) },
    ...tally.inside.flatMap(closeTally),
  ];
}

/** Counts a message whose fate is settled, in its folder too. */
export function countMessage(tally: FileTally, fate: keyof FolderTally, folder: string | undefined): void {
  if (fate !== 'failed') tally[fate]++;
  if (folder === undefined) return;
  const counts = tally.folders.get(folder) ?? { imported: 0, alreadyThere: 0, failed: 0 };
  counts[fate]++;
  tally.folders.set(folder, counts);
}

export function failMessage(
  tally: FileTally,
  { code, message }: Pick<Refusal, 'code' | 'message'>,
  place: string,
  folder: string | undefined,
): void {
  tally.failed.push({ place, code, reason: message });
  countMessage(tally, 'failed', folder);
}

/** The file as a whole could not be imported, or not from `place` on. */
export function failFile(tally: FileTally, { code, message }: Refusal, place = 'the whole file'): void {
  tally.failed.push({ place, code, reason: message });
  tally.isReadToEnd = true;
}

export function warnOfFile(tally: FileTally, warning: Pick<ImportRemark, 'code' | 'reason'>): void {
  tally.warnings.push({ place: 'the whole file', ...warning });
}

/** What an officer must know of a message that was imported with less than everything read. Other notes stay with the message. */
const noteSentences: Partial<Record<MessageNote, string>> = {
  headersOnly: 'Only the header could be read; the original is stored whole.',
  headerMissing: 'There is no mail header; everything was read as text.',
  cutOff: 'The message is very large: only its beginning was read; the original is stored whole.',
  embeddedNotRead: 'Not every attached message could be read; they are in the original, which is stored whole.',
  encrypted:
    'The message, or a part of it, is encrypted: what is encrypted can be neither read nor searched; the original is stored whole.',
  dateUnreadable: 'The date in the header cannot be read; the message has no place in time until someone gives it one.',
};

export function warn(tally: FileTally, place: string, notes: readonly MessageNote[]): void {
  if (notes.includes('signatureNotVerified')) tally.signed++;
  for (const note of notes) {
    const reason = noteSentences[note];
    if (reason) tally.warnings.push({ place, code: `message.${note}`, reason });
  }
}

function signedWarning({ signed }: FileTally): ImportRemark[] {
  if (signed === 0) return [];
  const reason = `${counted(signed, 'new message')} ${signed === 1 ? 'bears' : 'bear'} a signature, which was not verified.`;
  return [{ place: 'the whole file', code: 'message.signatureNotVerified', reason }];
}
