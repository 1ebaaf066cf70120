import type { FileHandle } from 'node:fs/promises';
import type { Result } from '../../shared/kernel/result.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { compoundFileSignature, headLength, type MailFormat, recogniseFormat } from '../../shared/mail/mail-format.ts';
import { mediaTypeOf } from '../../shared/mail/media-type.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { withFile } from '../disk/with-file.ts';

/** What a file is imported as: read by a reader, or opened for what it holds; with the media type that its first bytes show, where they show one. */
export type Admission = ({ readonly format: MailFormat } | { readonly archive: 'zip' }) & {
  readonly mediaType: string | undefined;
};

/**
 * Looks at a file's first bytes and says what is done with it. `shown` is its name for the officer, where `path` is none. Refuses with
 * `mail.empty`, or a disk code where it cannot be read.
 */
export async function admitFile(path: string, shown = path): Promise<Result<Admission>> {
  try {
    const head = await withFile(path, 'r', readHead);
    const verdict = recogniseFormat(head);
    if ('code' in verdict) return refuse('mail.empty', `${shown} is empty.`, { path });
    return ok({ ...verdict, mediaType: mediaTypeOf(head.toString('latin1', 0, headLength)) });
  } catch (error) {
    return diskRefusal(error, path);
  }
}

async function readHead(file: FileHandle): Promise<Buffer> {
  const head = await readAt(file, 0);
  if (head.toString('latin1', 0, 8) !== compoundFileSignature || head.length < 512) return head;
  // A compound file may have its directory anywhere (MS-CFB 2.2: first directory sector, and the size of sectors as a power of two).
  const sectorBytes = 2 ** Math.min(head.readUInt16LE(30), 12);
  return Buffer.concat([head, await readAt(file, (head.readUInt32LE(48) + 1) * sectorBytes)]);
}

async function readAt(file: FileHandle, position: number): Promise<Buffer> {
  const bytes = Buffer.alloc(headLength);
  const { bytesRead } = await file.read(bytes, 0, headLength, position);
  return bytes.subarray(0, bytesRead);
}
