/**
 * `manifest.json`: what a backup holds. It is written last, so that an unfinished backup is never taken for one, and carries a seal, so that no
 * flipped bit of it goes unseen.
 */
import { z } from 'zod';
import { headSchema } from '../../shared/journal/entry.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { instantSchema } from '../../shared/kernel/instant.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { sha256Schema } from '../../shared/kernel/sha256.ts';
import { sha256Of } from '../disk/sha256.ts';

/** Raised when an older program could no longer restore the backup rightly. */
const backupFormatVersion = 1;
const format = 'records-workbench-backup';

/** A name that every system can make, and that leads nowhere else. */
const draftName = String.raw`(?![. ])[^\/\\:*?"<>|\x00-\x1f]{1,200}(?<![. ])`;
const places = new RegExp(
  `^(docket\\.json|rules\\.json|journal/[0-9a-f]{16}/\\d{6}\\.ndjson|evidence/([0-9a-f]{2})/\\2[0-9a-f]{62}|(drafts|templates)(/${draftName})+)$`,
);

/** Where a file stands in the docket's folder, with `/`. Nothing else is ever written by a restoration. */
export const backedUpPathSchema = z.string().max(1_000).regex(places, 'is no place of a docket');

const fileSchema = z.strictObject({ path: backedUpPathSchema, size: z.int().nonnegative(), sha256: sha256Schema });
export type BackedUpFile = z.output<typeof fileSchema>;

const manifestSchema = z.strictObject({
  format: z.literal(format),
  formatVersion: z.literal(backupFormatVersion),
  docket: z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/), name: z.string() }),
  madeAt: instantSchema,
  /** As whom it was made. */
  madeBy: z.string(),
  /** How far each device's log reaches in it. */
  heads: z.array(headSchema),
  files: z.array(fileSchema),
  /** Originals that were damaged, missing or not readable when the backup was made. */
  faults: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});
export type BackupManifest = z.output<typeof manifestSchema>;

export function manifestOf(facts: Omit<BackupManifest, 'format' | 'formatVersion'>): BackupManifest {
  return { format, formatVersion: backupFormatVersion, ...facts };
}

/** The manifest as it is stored: JSON with its seal, the SHA-256 of its canonical form. */
export function sealManifest(manifest: BackupManifest): string {
  return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, undefined, 1)}\n`;
}

/** Refuses with `backup.newer` or `backup.damaged`; `name` is the backup's, for the sentence. */
export function readManifest(text: string, name: string): Result<BackupManifest> {
  const value = z.looseObject({ seal: z.string() }).safeParse(parsedJson(text));
  if (!value.success) return damagedManifest(name);
  const { seal, ...unsealed } = value.data;
  if (sealOf(unsealed) !== seal) return damagedManifest(name);
  const version = z.object({ formatVersion: z.number() }).safeParse(unsealed).data?.formatVersion ?? 0;
  if (version > backupFormatVersion)
    return refuse('backup.newer', `${name} was made by a newer version of Records Workbench; this one cannot read it.`);
  const manifest = manifestSchema.safeParse(unsealed);
  return manifest.success && isWhole(manifest.data) ? ok(manifest.data) : damagedManifest(name);
}

/** Every place once, however systems spell letters; and a docket among them. */
function isWhole({ files }: BackupManifest): boolean {
  const paths = new Set(files.map(({ path }) => path.toLowerCase()));
  return paths.size === files.length && paths.has('docket.json');
}

function sealOf(unsealed: object): string {
  return sha256Of(canonicalJson(unsealed));
}

function damagedManifest(name: string): Refusal {
  return refuse('backup.damaged', `${name} is damaged: its list of contents is not what was written.`, { name });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
