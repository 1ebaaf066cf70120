/** A zip that was handed over: it may be damaged, lie about itself, or be made to fill the disk. */
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';

export interface ArchiveMember {
  /** As the zip has it, `/` between folders. Never used as a path. */
  readonly name: string;
  readonly size: number;
  readonly refusal?: Refusal;
  open(): Promise<Readable>;
}

export interface Archive {
  readonly members: readonly ArchiveMember[];
  close(): void;
}

const mostMembers = 200_000;
/** Of all members of one zip, unpacked. */
const mostBytes = 64 * 2 ** 30;
/** A member above the first size that shrank to less than one part in the second was made to fill a disk: mail shrinks to a tenth. */
const largestUnsuspected = 64 * 2 ** 20;
const mostShrinking = 250;

/** Refuses with `archive.damaged`, `archive.bomb`, or a disk code. `shown` is the archive's name for the officer. */
export async function openArchive(path: string, shown: string): Promise<Result<Archive>> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
    const members = await membersOf(zip, shown);
    if (!members.ok) zip.close();
    return members.ok ? ok({ members: members.value, close: () => zip?.close() }) : members;
  } catch (error) {
    zip?.close();
    return errnoOf(error)
      ? diskRefusal(error, path)
      : refuse('archive.damaged', `${shown} is a damaged zip archive and could not be opened. It is kept as it is.`);
  }
}

async function membersOf(zip: ZipFile, shown: string): Promise<Result<ArchiveMember[]>> {
  const members: ArchiveMember[] = [];
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    // Members that overlap in the file are how a small zip claims to hold a great deal.
    if (packed > zip.fileSize || unpacked > mostBytes || members.length >= mostMembers)
      return refuse(
        'archive.bomb',
        `${shown} claims to hold more than a zip of its size can, or more than is unpacked at once; it was not opened. It is kept as it is.`,
      );
    members.push(memberOf(zip, entry, name, shown));
  }
  return ok(members);
}

function memberOf(zip: ZipFile, entry: Entry, name: string, shown: string): ArchiveMember {
  const refusal = refusalOf(entry, name, `${shown}/${name}`);
  // The parser was told not to decode names; a stream does not need one.
  return {
    name,
    size: entry.uncompressedSize,
    ...(refusal && { refusal }),
    // The parser may tell of damage before anybody reads, and nobody would hear it: the pipeline keeps it for whoever reads.
    open: async () => pipeline(await zip.openReadStreamPromise(entry), new PassThrough(), () => undefined),
  };
}

/** Bit 11 says UTF-8 (APPNOTE 4.4.4); other names are in the code page of whoever packed them, of which only ASCII is sure. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const isUtf8 = (generalPurposeBitFlag & 0x800) !== 0;
  return new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(fileNameRaw).replaceAll('\\', '/');
}

function refusalOf(entry: Entry, name: string, shown: string): Refusal | undefined {
  if (/^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)/.test(name))
    return refuse('archive.traversal', `${shown} names a place outside the archive and was not unpacked.`);
  if (entry.isEncrypted()) return refuse('archive.encrypted', `${shown} is closed by a password and was not unpacked.`);
  if (!entry.canDecodeFileData())
    return refuse('archive.unknownMethod', `${shown} is packed in a way that is not supported and was not unpacked.`);
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > largestUnsuspected && uncompressedSize > compressedSize * mostShrinking)
    return refuse(
      'archive.bomb',
      `${shown} claims to be ${mostShrinking} times larger than it is packed, or more, and was not unpacked.`,
    );
  return undefined;
}
