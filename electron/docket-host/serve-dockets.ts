/** Puts together everything about dockets: what windows may ask, and what must come to rest before the app ends. */
import { join } from 'node:path';
import { backupsChanged } from '../../shared/contracts/backup.contract.ts';
import { conversationsChanged } from '../../shared/contracts/conversation.contract.ts';
import { docketChanged } from '../../shared/contracts/docket.contract.ts';
import { searchChanged } from '../../shared/contracts/search.contract.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import type { IndexProcesses } from '../indexing/index-lane.ts';
import type { Announce } from '../ipc/announce.ts';
import type { RunningJobs } from '../ipc/running-jobs.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { MailReaders } from '../ledger/read-messages.ts';
import type { SheetReaders } from '../sheets/open-sheet.ts';
import { openBackupSettings } from './backup-settings.ts';
import { createDocketBackups } from './docket-backups.ts';
import { createDocketConversations } from './docket-conversations.ts';
import { createDocketHost } from './docket-host.ts';
import { createDocketIndexes } from './docket-indexes.ts';
import { createDocketSearch } from './docket-search.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { createFileTokens } from './file-tokens.ts';
import { createOfficerMemory } from './officer.ts';
import { createReceivedFiles } from './received-files.ts';
import { createRecentDockets } from './recent-dockets.ts';
import { serveBackup } from './serve-backup.ts';
import { serveChase } from './serve-chase.ts';
import { serveChronologies } from './serve-chronologies.ts';
import { serveConversations } from './serve-conversations.ts';
import { serveDisposal } from './serve-disposal.ts';
import { serveDocket } from './serve-docket.ts';
import { serveDrafts } from './serve-drafts.ts';
import { serveEvidence } from './serve-evidence.ts';
import { serveFigures } from './serve-figures.ts';
import { serveImport } from './serve-import.ts';
import { serveLetterCourse } from './serve-letter-course.ts';
import { serveLetters } from './serve-letters.ts';
import { serveObligations } from './serve-obligations.ts';
import { serveRecord } from './serve-record.ts';
import { serveRows } from './serve-rows.ts';
import { serveRules } from './serve-rules.ts';
import { serveSearch } from './serve-search.ts';
import { serveSheets } from './serve-sheets.ts';
import { serveTables } from './serve-tables.ts';

interface DocketsParts {
  readonly serve: Serve;
  readonly announce: Announce;
  readonly jobs: RunningJobs;
  readonly dialogs: FileDialogs;
  readonly readers: MailReaders;
  readonly sheetReaders: SheetReaders;
  readonly indexers: IndexProcesses;
  readonly ports: DocketPorts;
  /** The app's own folder of this user: recent dockets, the officer's name, the sample. */
  readonly userData: string;
  readonly loginName: string;
}

export interface Dockets {
  /** The computer woke up: it may be another day. */
  woke(): void;
  /** Closes the open docket and removes what was only passing through. */
  close(): Promise<void>;
}

export function serveDockets({
  serve,
  announce,
  jobs,
  dialogs,
  readers,
  sheetReaders,
  indexers,
  ports,
  userData,
  loginName,
}: DocketsParts): Dockets {
  const { randomHex } = ports;
  const tokens = createFileTokens(randomHex);
  const received = createReceivedFiles(join(userData, 'received'), randomHex);
  const officer = createOfficerMemory({ path: join(userData, 'officer.json'), loginName, randomHex });
  const recents = createRecentDockets(join(userData, 'recent-dockets.json'), randomHex);
  const settings = openBackupSettings(join(userData, 'backups.json'), randomHex);
  const backups = createDocketBackups({
    ports,
    settings,
    onChanged: (status) => announce(backupsChanged, status),
  });
  const search = createDocketSearch({
    ...readers,
    ...indexers,
    userFolder: ports.userFolder,
    onChanged: (state) => announce(searchChanged, state),
  });
  const conversations = createDocketConversations({
    ...indexers,
    userFolder: ports.userFolder,
    onChanged: (state) => announce(conversationsChanged, state),
  });
  const indexes = createDocketIndexes({ search, conversations, indexers });
  const host = createDocketHost({
    ...ports,
    userData,
    readers,
    officer,
    recents,
    async cancelJobs() {
      await Promise.all([jobs.cancelAll(), backups.leave(), indexes.leave()]);
    },
    onOpened(session) {
      backups.follow(session);
      indexes.follow(session);
      void disposals.finish(session);
    },
    onChanged(status) {
      announce(docketChanged, status);
      indexes.changed();
    },
  });
  serveDocket(serve, { host, dialogs, tokens, officer, recents, jobs, ports });
  serveBackup(serve, { host, backups, settings, dialogs, tokens, officer, jobs, ports });
  serveRecord(serve, host, conversations);
  serveRows(serve, host);
  serveRules(serve, host);
  serveChase(serve, { host, dialogs });
  serveObligations(serve, { host, dialogs });
  serveImport(serve, { host, dialogs, tokens, received, jobs });
  serveSheets(serve, { host, dialogs, tokens, jobs, readers: sheetReaders, randomHex });
  serveEvidence(serve, { host, dialogs });
  serveDrafts(serve, host);
  serveSearch(serve, search);
  serveConversations(serve, conversations);
  const disposals = serveDisposal(serve, { host, backups, indexes, ports });
  serveChronologies(serve, { host, onChanged: search.chronologiesChanged });
  serveLetters(serve, { host, dialogs });
  serveLetterCourse(serve, { host, dialogs });
  serveFigures(serve, { host, dialogs });
  serveTables(serve, dialogs);
  return {
    woke() {
      host.woke();
      void backups.look();
    },
    async close() {
      await host.close();
      await received.clear();
    },
  };
}
