import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { RecentDocket, RecentId } from '../../shared/contracts/docket.contract.ts';
import { type Instant, instantSchema } from '../../shared/kernel/instant.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { sha256Of } from '../disk/sha256.ts';
import { type DocketFolder, docketFileName } from '../docket/docket-file.ts';
import { openUserFile } from './user-file.ts';

/** The dockets that were opened on this computer, the newest first. Windows see names and ids; paths stay here. */
export interface RecentDockets {
  list(): Promise<readonly RecentDocket[]>;
  remember(folder: DocketFolder, isSample: boolean, openedAt: Instant): Promise<void>;
  forget(id: RecentId): Promise<void>;
  /** Refuses with `docket.recentUnknown`. */
  find(id: RecentId): Promise<Result<{ readonly dir: string; readonly isSample: boolean }>>;
}

const keptDockets = 20;

const schema = z.array(
  z.strictObject({
    dir: z.string(),
    name: z.string(),
    agency: z.string(),
    office: z.string(),
    isSample: z.boolean(),
    openedAt: instantSchema,
  }),
);
type Remembered = z.infer<typeof schema>[number];

export function createRecentDockets(path: string, randomHex: (bytes: number) => string): RecentDockets {
  const file = openUserFile(path, schema, randomHex);
  const read = async () => (await file.read()) ?? [];
  return {
    list: async () => Promise.all((await read()).map(recentOf)),
    async remember({ dir, docket: { name, agency, office } }, isSample, openedAt) {
      const others = (await read()).filter((each) => each.dir !== dir);
      await file.write([{ dir, name, agency, office, isSample, openedAt }, ...others].slice(0, keptDockets));
    },
    async forget(id) {
      await file.write((await read()).filter(({ dir }) => idOf(dir) !== id));
    },
    async find(id) {
      const found = (await read()).find(({ dir }) => idOf(dir) === id);
      return found ? ok(found) : refuse('docket.recentUnknown', 'This docket is no longer on the list of recent ones.');
    },
  };
}

async function recentOf({ dir, ...shown }: Remembered): Promise<RecentDocket> {
  const isThere = await stat(join(dir, docketFileName)).then(
    () => true,
    () => false,
  );
  return { id: idOf(dir), ...shown, folderName: basename(dir), isThere };
}

/** Tells dockets apart without telling where they are. */
function idOf(dir: string): RecentId {
  return sha256Of(dir).slice(0, 16) as RecentId;
}
