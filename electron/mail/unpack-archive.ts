import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { type ArchiveMember, openArchive } from './archive.ts';
import type { FileTally } from './file-tally.ts';
import type { EvidencePort, PutOriginal } from './import-ports.ts';

/** What became of a member: stored, refused by name (the archive as a whole, where there is none), or the store cannot be written at all. */
type Unpacked =
  | { readonly name: string; readonly stored: PutOriginal }
  | { readonly name?: string; readonly refusal: Refusal }
  | { readonly stop: Refusal };

/** An archive in an archive in an archive is followed, no deeper. */
const deepest = 3;

/** Takes the members of a stored zip out one after the other, straight into the evidence store: nothing is written under a name of theirs. */
export async function* unpackMembers(path: string, tally: FileTally, evidence: EvidencePort): AsyncGenerator<Unpacked> {
  if (tally.depth >= deepest)
    return yield {
      refusal: refuse('archive.tooDeep', `${tally.path} lies in too many archives to be opened. It is kept as it is.`),
    };
  const archive = await openArchive(path, tally.path);
  if (!archive.ok) return yield { refusal: archive };
  try {
    const room = await roomFor(archive.value.members, tally.path, evidence);
    if (!room.ok) return yield { stop: room };
    for (const member of archive.value.members) yield await unpack(member, tally.path, evidence);
  } finally {
    archive.value.close();
  }
}

async function roomFor(
  members: readonly ArchiveMember[],
  shown: string,
  evidence: EvidencePort,
): Promise<Result<null>> {
  const needed = members.reduce((sum, { size, refusal }) => sum + (refusal ? 0 : size), 0);
  const free = await evidence.freeBytes();
  if (!free.ok || needed <= free.value) return free.ok ? ok(null) : free;
  return refuse(
    'import.noSpace',
    `What ${shown} holds needs ${sizeInWords(needed)}, and only ${sizeInWords(free.value)} are free in the docket's folder.`,
  );
}

/** @example sizeInWords(1_500_000_000) // '1,500 MB' */
export function sizeInWords(bytes: number): string {
  const [unit, divisor] = bytes < 1e6 ? (['kB', 1e3] as const) : (['MB', 1e6] as const);
  return `${Math.ceil(bytes / divisor).toLocaleString('en-US')} ${unit}`;
}

async function unpack(member: ArchiveMember, shown: string, evidence: EvidencePort): Promise<Unpacked> {
  const { name, refusal } = member;
  if (refusal) return { name, refusal };
  try {
    const stored = await evidence.putStream(await member.open());
    return stored.ok ? { name, stored: stored.value } : { stop: stored };
  } catch {
    return {
      name,
      refusal: refuse('archive.damaged', `${shown}/${name} is damaged inside the archive and could not be unpacked.`),
    };
  }
}
