/** A docket with a case, a plan and mail, and its index: real ledger, disk and processes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { caseIdSchema } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { plainOfRuns, textRuns } from '../../../shared/search/marked-text.ts';
import { readQuery } from '../../../shared/search/read-query.ts';
import { systemDocketPorts } from '../../docket/docket-ports.ts';
import { createLedger } from '../../ledger/create-ledger.ts';
import { importEvidence } from '../../ledger/import-evidence.ts';
import { type Ledger, openLedger } from '../../ledger/ledger.ts';
import { openMailReading, readMessages } from '../../ledger/read-messages.ts';
import { createForkRunner } from '../../process/fork-runner.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { openSearchIndex, type SearchIndex, type SearchParts } from '../search-index.ts';

export interface SearchedDocket {
  readonly ledger: Ledger;
  readonly userFolder: string;
  /** Brings mail in, linked to the case where `isLinked`. */
  bring(messages: readonly string[], isLinked?: boolean): Promise<void>;
  bringFiles(paths: readonly string[], isLinked?: boolean): Promise<void>;
  open(more?: Partial<Pick<SearchParts, 'indexModule' | 'writer' | 'readAlong'>>): SearchIndex;
}

export const caseId = 'UD-2022-0043';

const records = [
  { intent: 'AddOffice', office: 'RIM', name: 'Records', effective: '2022-01-03' },
  {
    intent: 'OpenCase',
    case: caseId,
    title: 'Mobile devices of the élite squad',
    grounds: ['retentionNotEnded'],
    letterDate: '2022-01-18',
    responseDue: '2022-02-25',
    effective: '2022-01-18',
  },
  { intent: 'OpenPlan', plan: 'CAP-0022', title: 'Wireless records', cases: [caseId], effective: '2022-01-20' },
  {
    intent: 'AddMilestone',
    milestone: 'M-00093',
    plan: 'CAP-0022',
    description: 'Survey custodians',
    originalDue: '2022-03-31',
    effective: '2022-01-20',
  },
];

/** A message of plain text. */
export function mail(
  subject: string,
  date: string,
  { from = 'Dana Ellis <dana@agency.example>', text = 'Nothing to add.' } = {},
): string {
  const head = [`From: ${from}`, 'To: rim@agency.example', `Subject: ${subject}`, `Date: ${date}`];
  return [...head, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n');
}

export async function searchedDocket(): Promise<SearchedDocket> {
  const folder = temporaryFolder();
  const userFolder = join(folder, 'home');
  const ports = systemDocketPorts({ RECORDS_WORKBENCH_HOME: userFolder });
  const dir = join(folder, 'docket');
  given(await createLedger(dir, { name: 'T', agency: 'A', office: 'RIM', timeZone: 'America/New_York' }, 'a', ports));
  const ledger = given(await openLedger(dir, { mode: 'write' }, ports));
  onTestFinished(() => ledger.close());
  given(await ledger.handle(records, 'tester'));
  const reading = await openMailReading(ledger, { userFolder }, { runner: createForkRunner() });
  let brought = 0;
  async function bringFiles(paths: readonly string[], isLinked = false): Promise<void> {
    const subject = { kind: 'case', id: caseIdSchema.parse(caseId) } as const;
    const links = isLinked ? [{ subject, role: 'asks' as const }] : [];
    given(await importEvidence(ledger, { paths, links, actor: 'tester' }, reading));
  }
  return {
    ledger,
    userFolder,
    bringFiles,
    async bring(messages, isLinked) {
      const box = join(folder, `mail-${brought++}`);
      mkdirSync(box);
      for (const [index, message] of messages.entries()) writeFileSync(join(box, `${index}.eml`), message);
      await bringFiles([box], isLinked);
    },
    open(more = {}) {
      const index = openSearchIndex({
        ledger,
        userFolder,
        runner: createForkRunner(),
        ...more,
        messages: () => readMessages(ledger, reading),
      });
      onTestFinished(() => index.close());
      return index;
    },
  };
}

export interface Found {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly snippets: readonly string[];
  readonly count: number;
}

/** What a query finds, the newest first. */
export async function searched(index: SearchIndex, text: string, order: 'newest' | 'best' = 'newest'): Promise<Found> {
  const query = given(readQuery(text));
  const { found, count } = given(await index.find({ query, kinds: [], order, limit: 50, offset: 0 }));
  return {
    ids: found.map(({ id }) => id),
    titles: found.map(({ title }) => plainOfRuns(textRuns(title))),
    snippets: found.map(({ snippet }) => snippet),
    count,
  };
}

export function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message} ${JSON.stringify(answer.detail)}`);
  return answer.value;
}
