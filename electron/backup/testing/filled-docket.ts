/** A docket with records and originals, for tests of backups. */
import { join } from 'node:path';
import { type DocketPorts, systemDocketPorts } from '../../docket/docket-ports.ts';
import { facts, orThrow } from '../../docket/testing/temporary-docket.ts';
import { createLedger } from '../../ledger/create-ledger.ts';
import { type Ledger, openLedger } from '../../ledger/ledger.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';

export interface FilledDocket {
  readonly root: string;
  readonly dir: string;
  readonly ports: DocketPorts;
}

export async function filledDocket(originals: readonly string[], offices = 3): Promise<FilledDocket> {
  const root = temporaryFolder();
  const ports = systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(root, 'home') });
  const dir = join(root, 'docket');
  orThrow(await createLedger(dir, facts, 'Dana Ellis', ports));
  await writing({ dir, ports }, async (ledger) => {
    await addOffices(ledger, offices);
    for (const words of originals) await addOriginal(ledger, words);
  });
  return { root, dir, ports };
}

export async function writing(
  { dir, ports }: Pick<FilledDocket, 'dir' | 'ports'>,
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  const ledger = orThrow(await openLedger(dir, { mode: 'write' }, ports));
  try {
    await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** One entry each. */
export async function addOffices(ledger: Ledger, count: number): Promise<void> {
  for (let each = 0; each < count; each += 1)
    orThrow(
      await ledger.handle([{ intent: 'AddOffice', office: `O-${ledger.newId()}`, name: 'An office' }], 'Dana Ellis'),
    );
}

/** An original in the store, and the entry that names it. */
export async function addOriginal(ledger: Ledger, words: string): Promise<void> {
  const { sha256, size } = orThrow(await ledger.evidence.putBytes(Buffer.from(words)));
  const originals = [{ sha256, size, format: 'document' }];
  orThrow(await ledger.handle([{ intent: 'ImportEvidence', import: `I-${ledger.newId()}`, originals }], 'Dana Ellis'));
}
