import { basename } from 'node:path';
import {
  acknowledgeLoss,
  chooseBackupPlace,
  configureBackups,
  describeBackups,
  makeBackup,
  restoreBackup,
} from '../../shared/contracts/backup.contract.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { BackupProgress, BackupWatch } from '../backup/backup-progress.ts';
import type { MadeBackup } from '../backup/make-backup.ts';
import { openBackup } from '../backup/open-backup.ts';
import * as restoration from '../backup/restore-backup.ts';
import { zipName } from '../backup/zip-name.ts';
import { diskRefusal, pathIn } from '../disk/disk-refusal.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import type { JobControl, RunningJobs } from '../ipc/running-jobs.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import * as loss from '../ledger/acknowledge-loss.ts';
import type { BackupSettingsMemory } from './backup-settings.ts';
import type { DocketBackups } from './docket-backups.ts';
import type { DocketHost } from './docket-host.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { FileTokens } from './file-tokens.ts';
import type { OfficerMemory } from './officer.ts';

interface BackupParts {
  readonly host: DocketHost;
  readonly backups: DocketBackups;
  readonly settings: BackupSettingsMemory;
  readonly dialogs: FileDialogs;
  readonly tokens: FileTokens;
  readonly officer: OfficerMemory;
  readonly jobs: RunningJobs;
  readonly ports: DocketPorts;
}

/** Serves backups of the open docket, and the restoration of any. */
export function serveBackup(serve: Serve, parts: BackupParts): void {
  const { host, backups, settings, tokens, jobs, ports } = parts;

  serve(describeBackups, () => guarded(async () => ok(await backups.status())));
  serve(configureBackups, ({ folder, ...changed }) =>
    guarded(async () => {
      const chosen = typeof folder === 'string' ? ok(undefined) : tokens.pathOf(folder.token);
      if (!chosen.ok) return chosen;
      const kept = folder === 'asItIs' ? {} : { folder: chosen.value ?? null };
      await settings.change({ ...changed, ...kept });
      await backups.settingsChanged();
      return ok(await backups.status());
    }),
  );
  serve(chooseBackupPlace, async ({ purpose }) => {
    const path = await choose(purpose, parts);
    return ok(path === undefined ? null : tokens.give(path));
  });
  serve(makeBackup, ({ job, into }) => {
    const file = into === 'folder' ? ok(undefined) : tokens.pathOf(into.file);
    if (!file.ok) return file;
    const place = file.value === undefined ? 'folder' : { file: file.value };
    return jobs.run(job, async (control) => described(await backups.make(place, watchFor(control))));
  });
  serve(restoreBackup, async ({ job, backup, folder, actor }) => {
    const from = tokens.pathOf(backup);
    const dir = tokens.pathOf(folder);
    if (!from.ok) return from;
    if (!dir.ok) return dir;
    const named = await parts.officer.rename(actor);
    if (!named.ok) return named;
    const restored = await jobs.run(job, (control) => restore(from.value, dir.value, actor, ports, watchFor(control)));
    if (!restored.ok) return restored;
    const opened = await host.open(dir.value);
    if (!opened.ok) return opened;
    const { manifest, lost } = restored.value;
    return ok({ docket: opened.value, madeAt: manifest.madeAt, lost });
  });
  serve(acknowledgeLoss, async ({ reason }) => {
    const session = host.session();
    if (!session.ok) return session;
    const { ledger, actor } = session.value;
    const recorded = await loss.acknowledgeLoss(ledger, reason, actor());
    return recorded.ok ? ok(null) : recorded;
  });
}

type Purpose = 'writeFile' | 'keepDaily' | 'restore';

async function choose(purpose: Purpose, { dialogs, host, ports }: BackupParts): Promise<string | undefined> {
  if (purpose === 'restore') return dialogs.chooseBackup();
  if (purpose === 'keepDaily') return dialogs.chooseBackupFolder();
  return dialogs.saveAs(zipName(host.status()?.name ?? '', ports.now()));
}

async function restore(
  from: string,
  dir: string,
  actor: string,
  ports: DocketPorts,
  watch: BackupWatch,
): Promise<Result<restoration.RestoredDocket>> {
  const source = await openBackup(from);
  if (!source.ok) return source;
  try {
    return await restoration.restoreBackup(source.value, { dir, actor }, ports, watch);
  } finally {
    await source.value.close();
  }
}

function watchFor({ signal, report }: JobControl): BackupWatch {
  const onProgress = ({ doneBytes, totalBytes, step }: BackupProgress) =>
    report({ done: doneBytes, total: totalBytes, step });
  return { signal, onProgress };
}

function described(made: Result<MadeBackup>) {
  if (!made.ok) return made;
  const { path, manifest } = made.value;
  const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
  const { madeAt, files, faults } = manifest;
  return ok({ name: basename(path), madeAt, files: files.length, bytes, faults });
}

async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    return diskRefusal(error, pathIn(error) ?? 'The backups folder');
  }
}
