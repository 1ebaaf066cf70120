import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { folderMode } from '../disk/durable-file.ts';
import { openDocketFolder } from '../docket/docket-file.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { createSample } from '../ledger/create-sample.ts';
import type { MailReaders } from '../ledger/read-messages.ts';
import { openUserFile } from './user-file.ts';

const schema = z.strictObject({ dir: z.string() });

interface SamplePorts extends DocketPorts {
  readonly userData: string;
  readonly readers: MailReaders;
}

/**
 * The folder of this user's sample docket, made when it is first asked for. It counts only once it is whole: what a crash left half made
 * is removed. Refuses as createSample does.
 */
export async function findOrMakeSample(actor: string, ports: SamplePorts): Promise<Result<string>> {
  const shelf = join(ports.userData, 'sample');
  const file = openUserFile(join(ports.userData, 'sample-docket.json'), schema, ports.randomHex);
  const made = await file.read();
  if (made && (await openDocketFolder(made.dir)).ok) return ok(made.dir);
  await rm(shelf, { recursive: true, force: true });
  const place = join(shelf, ports.randomHex(4));
  await mkdir(place, { recursive: true, mode: folderMode });
  const dir = join(place, 'Sample docket');
  const sample = await createSample(dir, { actor, readers: ports.readers }, ports);
  if (!sample.ok) return sample;
  await file.write({ dir });
  return ok(dir);
}
