/** A docket with a mailbox imported into it, and the user's folder beside it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DocketPorts, systemDocketPorts } from '../../electron/docket/docket-ports.ts';
import { createLedger } from '../../electron/ledger/create-ledger.ts';
import { importEvidence } from '../../electron/ledger/import-evidence.ts';
import { openLedger } from '../../electron/ledger/ledger.ts';
import { openMailReading } from '../../electron/ledger/read-messages.ts';
import { createForkRunner } from '../../electron/process/fork-runner.ts';
import type { Result } from '../../shared/kernel/result.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const tool = join(corpus, 'tools/make-mbox.mjs');

/** Why there can be none; undefined where there can. */
export function noMailDocket(): string | undefined {
  return existsSync(tool) ? undefined : `${tool} is not here`;
}

export interface MailDocket {
  readonly dir: string;
  readonly userFolder: string;
  readonly ports: DocketPorts;
}

/** So many messages made of the corpus, imported into a new docket under `folder`. */
export async function makeMailDocket(folder: string, count: number): Promise<MailDocket> {
  const docket = mailDocketIn(folder);
  const mailbox = join(folder, 'made.mbox');
  execFileSync(process.execPath, [tool, join(corpus, 'mail'), mailbox, String(count)]);
  const facts = { name: 'Bench', agency: 'Agency', office: 'Records', timeZone: 'America/New_York' };
  given(await createLedger(docket.dir, facts, 'bench', docket.ports));
  await importInto(docket, mailbox);
  return docket;
}

/** One that was made there before. */
export function mailDocketIn(folder: string): MailDocket {
  const userFolder = join(folder, 'home');
  return { dir: join(folder, 'docket'), userFolder, ports: systemDocketPorts({ RECORDS_WORKBENCH_HOME: userFolder }) };
}

/** Imports a file as the officer would. */
export async function importInto({ dir, userFolder, ports }: MailDocket, path: string): Promise<void> {
  const ledger = given(await openLedger(dir, { mode: 'write' }, ports));
  const reading = await openMailReading(ledger, { userFolder }, { runner: createForkRunner() });
  given(await importEvidence(ledger, { paths: [path], links: [], actor: 'bench' }, reading));
  await ledger.close();
}

export function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}
