/** Reads a backup that is one zip file. */
import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';
import { readChunks } from '../disk/read-chunks.ts';
import { readManifest } from './backup-manifest.ts';
import type { BackupSource } from './backup-source.ts';

export const manifestName = 'manifest.json';

/** Of half a million files; a longer one is no manifest of ours. */
const longestManifestBytes = 256 * 1024 * 1024;

/** Refuses with `backup.none`, `backup.damaged`, `backup.newer`, or a disk code. */
export async function openZipSource(path: string): Promise<Result<BackupSource>> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (error) {
    return errnoOf(error) ? diskRefusal(error, path) : noBackup(path);
  }
  const opened = await readContents(zip, path);
  if (!opened.ok) zip.close();
  return opened;
}

async function readContents(zip: ZipFile, path: string): Promise<Result<BackupSource>> {
  try {
    const members = await membersOf(zip);
    const listed = members.get(manifestName);
    if (!listed || listed.uncompressedSize > longestManifestBytes) return noBackup(path);
    const text = await buffer(await zip.openReadStreamPromise(listed));
    const manifest = readManifest(text.toString('utf8'), basename(path));
    return manifest.ok ? ok(zipSource(zip, path, manifest.value, members, await open(path, 'r'))) : manifest;
  } catch (error) {
    return errnoOf(error) ? diskRefusal(error, path) : noBackup(path);
  }
}

function zipSource(
  zip: ZipFile,
  path: string,
  manifest: BackupSource['manifest'],
  members: ReadonlyMap<string, Entry>,
  data: FileHandle,
): BackupSource {
  return {
    path,
    manifest,
    async read(file) {
      const member = members.get(file.path);
      // Ours are stored as they are: what is packed or longer than the manifest says is not ours, and may be a bomb.
      const isOurs = member && member.compressionMethod === 0 && member.uncompressedSize === file.size;
      if (!isOurs)
        return refuse('backup.damaged', `The backup ${path} is damaged: ${file.path} is not in it.`, { path });
      return ok(bytesOf(zip, member, data));
    },
    async close() {
      zip.close();
      await data.close();
    },
  };
}

/** A member whose own header is broken simply ends: that its hash does not fit then tells of it. */
async function* bytesOf(zip: ZipFile, member: Entry, data: FileHandle): AsyncIterable<Uint8Array> {
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(member, { minimal: true });
    yield* readChunks(data, fileDataStart, member.uncompressedSize);
  } catch (error) {
    if (errnoOf(error)) throw error;
  }
}

async function membersOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const members = new Map<string, Entry>();
  zip.on('entry', (entry) => {
    members.set(entry.fileName, entry);
    zip.readEntry();
  });
  const ended = once(zip, 'end');
  zip.readEntry();
  await ended;
  return members;
}

function noBackup(path: string): Refusal {
  return refuse(
    'backup.none',
    `${path} cannot be read as a backup: it is another kind of file, is damaged, or was not finished.`,
    { path },
  );
}
