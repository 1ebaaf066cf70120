/** The docket's messages as read. The parsed store is a cache in the user's own folder: what it lacks is read again from the originals. */
import { join } from 'node:path';
import type { DocketPorts } from '../docket/docket-ports.ts';
import type { ImportedMessage } from '../mail/import-ports.ts';
import { openParsedStore, type ParsedStore } from '../mail/parsed-store.ts';
import { rebuildParsedStore } from '../mail/rebuild-parsed-store.ts';
import { createForkRunner } from '../process/fork-runner.ts';
import type { Ledger } from './ledger.ts';

/** The store as it is, for an import that will add to it. */
export function openDocketParsedStore(ledger: Ledger, ports: DocketPorts): Promise<ParsedStore> {
  return openParsedStore(join(ports.userFolder, 'parsed', ledger.docket.id));
}

/** The store with every message of the docket in it that can be read; one that cannot is absent. */
export async function readMessages(ledger: Ledger, ports: DocketPorts): Promise<ParsedStore> {
  const parsedStore = await openDocketParsedStore(ledger, ports);
  const messages = messagesOf(ledger);
  if (messages.every(({ sha256 }) => parsedStore.has(sha256))) return parsedStore;
  await rebuildParsedStore(messages, { parsedStore, evidence: ledger.evidence, runner: createForkRunner() });
  return parsedStore;
}

function messagesOf(ledger: Ledger): ImportedMessage[] {
  return [...ledger.state().evidence.values()].flatMap(({ format, sha256, size, container }) =>
    format === 'document' ? [] : [{ format, sha256, size, ...(container && { container }) }],
  );
}
