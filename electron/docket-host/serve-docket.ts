import {
  chooseDocketFolder,
  closeDocket,
  createDocket,
  describeDocket,
  forgetRecentDocket,
  listRecentDockets,
  openDocket,
  openSampleDocket,
} from '../../shared/contracts/docket.contract.ts';
import { describeOfficer, renameOfficer } from '../../shared/contracts/officer.contract.ts';
import { verifyDocket } from '../../shared/contracts/verify.contract.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import type { RunningJobs } from '../ipc/running-jobs.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { DocketHost } from './docket-host.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { FileTokens } from './file-tokens.ts';
import type { OfficerMemory } from './officer.ts';
import type { RecentDockets } from './recent-dockets.ts';
import { verifyAgain } from './verify-again.ts';

export interface DocketParts {
  readonly host: DocketHost;
  readonly dialogs: FileDialogs;
  readonly tokens: FileTokens;
  readonly officer: OfficerMemory;
  readonly recents: RecentDockets;
  readonly jobs: RunningJobs;
  readonly ports: DocketPorts;
}

/** Serves what windows ask of whole dockets, and of who keeps them. */
export function serveDocket(serve: Serve, { host, dialogs, tokens, officer, recents, jobs, ports }: DocketParts): void {
  serve(describeOfficer, async () => ok(await officer.describe()));
  serve(renameOfficer, async ({ name }) => {
    const renamed = await officer.rename(name);
    if (renamed.ok) await host.officerChanged();
    return renamed;
  });

  serve(chooseDocketFolder, async ({ purpose }) => {
    const dir = await dialogs.chooseDocketFolder(purpose);
    return ok(dir === undefined ? null : tokens.give(dir));
  });
  serve(createDocket, async ({ folder, facts, actor }) => {
    const dir = tokens.pathOf(folder);
    if (!dir.ok) return dir;
    const named = await officer.rename(actor);
    return named.ok ? host.create(dir.value, facts) : named;
  });
  serve(openDocket, async ({ folder, takeOverLock }) => {
    if ('recent' in folder) {
      const recent = await recents.find(folder.recent);
      return recent.ok ? host.open(recent.value.dir, { takeOverLock, isSample: recent.value.isSample }) : recent;
    }
    const dir = tokens.pathOf(folder.token);
    return dir.ok ? host.open(dir.value, { takeOverLock }) : dir;
  });
  serve(openSampleDocket, async ({ actor }) => {
    if (!(await officer.describe()).isRemembered) {
      const named = await officer.rename(actor);
      if (!named.ok) return named;
    }
    return host.openSample();
  });
  serve(closeDocket, async () => {
    await host.close();
    return ok(null);
  });
  serve(describeDocket, () => ok(host.status()));

  serve(listRecentDockets, async () => ok(await recents.list()));
  serve(forgetRecentDocket, async ({ recent }) => {
    await recents.forget(recent);
    return ok(await recents.list());
  });

  serve(verifyDocket, ({ job }) => {
    const session = host.session();
    if (!session.ok) return session;
    return jobs.run(job, (control) => verifyAgain(session.value.ledger, control, ports));
  });
}
