/** The docket's half of the main process without Electron: real contracts, ledger and disk; only dialogs, clock and windows are doubles. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import type { Broadcast, Contract } from '../../../shared/contracts/contract.ts';
import {
  chooseDocketFolder,
  createDocket,
  type DocketStatus,
  listRecentDockets,
  openDocket,
} from '../../../shared/contracts/docket.contract.ts';
import { parseEnvelope } from '../../../shared/contracts/envelope.ts';
import type { ChosenFile } from '../../../shared/contracts/file-token.ts';
import { type Instant, instantOf } from '../../../shared/kernel/instant.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { systemDocketPorts } from '../../docket/docket-ports.ts';
import { createAnnounce } from '../../ipc/announce.ts';
import { createRunningJobs, type RunningJobs } from '../../ipc/running-jobs.ts';
import { createServe } from '../../ipc/serve-contract.ts';
import { createForkRunner } from '../../process/fork-runner.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import type { FileDialogs } from '../file-dialogs.ts';
import { type Dockets, serveDockets } from '../serve-dockets.ts';

export interface DocketDesk {
  readonly folder: string;
  readonly dockets: Dockets;
  readonly jobs: RunningJobs;
  /** What windows were told, oldest first. */
  readonly told: readonly { readonly channel: string; readonly payload: unknown }[];
  /** What the officer answers to the next dialogs; undefined cancels. */
  readonly answers: {
    folder?: string | undefined;
    mail?: readonly string[] | undefined;
    sheet?: string | undefined;
    signedCopy?: string | undefined;
    saveAs?: string | undefined;
    backup?: string | undefined;
  };
  /** The name that the last save dialog suggested. */
  suggested(): string | undefined;
  setNow(moment: string): void;
  /** Asks as a window does: parsed on both sides, copied between. */
  call<Request extends z.ZodType, Reply extends z.ZodType>(
    contract: Contract<Request, Reply>,
    request: z.input<Request>,
  ): Promise<Result<z.output<Reply>>>;
  /** As call; throws where it is refused. */
  ask<Request extends z.ZodType, Reply extends z.ZodType>(
    contract: Contract<Request, Reply>,
    request: z.input<Request>,
  ): Promise<z.output<Reply>>;
  toldOf<Payload extends z.ZodType>(broadcast: Broadcast<Payload>): readonly z.output<Payload>[];
}

export function openDesk(folder = temporaryFolder()): DocketDesk {
  const handlers = new Map<string, (sender: { url: string; windowId: number }, payload: unknown) => Promise<unknown>>();
  const told: { channel: string; payload: unknown }[] = [];
  const answers: {
    folder?: string;
    mail?: readonly string[];
    sheet?: string;
    signedCopy?: string;
    saveAs?: string;
    backup?: string;
  } = {};
  let suggested: string | undefined;
  let now = '2022-04-04T12:00:00.000Z' as Instant;

  const dialogs: FileDialogs = {
    chooseDocketFolder: async () => answers.folder,
    chooseMail: async () => answers.mail,
    chooseSheet: async () => answers.sheet,
    chooseSignedCopy: async () => answers.signedCopy,
    chooseBackup: async () => answers.backup,
    chooseBackupFolder: async () => answers.folder,
    chooseDraftFolder: async () => answers.folder,
    saveAs: async (name) => {
      suggested = name;
      return answers.saveAs;
    },
  };
  const announce = createAnnounce({ send: (channel, payload) => void told.push({ channel, payload }) });
  const serve = createServe({
    door: { handle: (channel, listener) => void handlers.set(channel, listener) },
    log: { write: () => undefined },
    handleError(error) {
      throw error;
    },
    isTrusted: () => true,
  });
  const jobs = createRunningJobs(announce, () => performance.now());
  const dockets = serveDockets({
    serve,
    announce,
    jobs,
    dialogs,
    readers: { runner: createForkRunner() },
    sheetReaders: { runner: createForkRunner() },
    indexers: { runner: createForkRunner() },
    ports: { ...systemDocketPorts({ RECORDS_WORKBENCH_HOME: join(folder, 'home') }), now: () => now },
    userData: join(folder, 'user-data'),
    loginName: 'a.login',
  });
  onTestFinished(() => dockets.close());

  async function call<Request extends z.ZodType, Reply extends z.ZodType>(
    contract: Contract<Request, Reply>,
    request: z.input<Request>,
  ): Promise<Result<z.output<Reply>>> {
    const handler = handlers.get(contract.channel);
    if (!handler) throw new Error(`nobody serves ${contract.channel}`);
    const answer = await handler(
      { url: 'app://workbench/', windowId: 1 },
      structuredClone(contract.request.parse(request)),
    );
    return parseEnvelope(contract.reply, structuredClone(answer));
  }

  return {
    folder,
    dockets,
    jobs,
    told,
    answers,
    suggested: () => suggested,
    setNow: (moment) => (now = instantOf(Date.parse(moment))),
    call,
    async ask(contract, request) {
      const answer = await call(contract, request);
      if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
      return answer.value;
    },
    toldOf: ({ channel, payload }) =>
      told.filter((each) => each.channel === channel).map((each) => payload.parse(each.payload)),
  };
}

/** Goes through the dialog, as an officer does. */
export async function chosenFolder(desk: DocketDesk, dir: string, purpose: 'open' | 'create'): Promise<ChosenFile> {
  desk.answers.folder = dir;
  const chosen = await desk.ask(chooseDocketFolder, { purpose });
  if (!chosen) throw new Error('the dialog was cancelled');
  return chosen;
}

export async function createIn(desk: DocketDesk, name: string): Promise<DocketStatus> {
  const dir = join(desk.folder, name);
  if (!existsSync(dir)) mkdirSync(dir);
  const { token } = await chosenFolder(desk, dir, 'create');
  const facts = { name: 'OIT recommendations', agency: 'Agency', office: 'RIM', timeZone: 'America/New_York' };
  return desk.ask(createDocket, { folder: token, facts, actor: 'A. Liaison' });
}

/** As from the welcome page: the docket that was open last. */
export async function openRecent(desk: DocketDesk): Promise<DocketStatus> {
  const [recent] = await desk.ask(listRecentDockets, null);
  if (!recent) throw new Error('nothing was opened before');
  return desk.ask(openDocket, { folder: { recent: recent.id } });
}
