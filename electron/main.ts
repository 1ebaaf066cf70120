/** Composition root of the main process: what is built, in which order, and who knows whom. */
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, powerMonitor, session } from 'electron';
import { mainProcessFailed } from '../shared/contracts/diagnostics.contract.ts';
import { settleWorkbench, workbenchReady, workbenchSettled } from '../shared/contracts/workbench.contract.ts';
import { instantOf } from '../shared/kernel/instant.ts';
import { ok } from '../shared/kernel/result.ts';
import { isAppUrl } from './app/app-origin.ts';
import { createDrain } from './app/drain.ts';
import { lockDownContents, lockDownSession } from './app/lock-down.ts';
import { quitGracefully } from './app/quit-gracefully.ts';
import { runtimeDescription } from './app/runtime-description.ts';
import { declareAppScheme, serveApp } from './app/serve-app.ts';
import { serveShell } from './app/serve-shell.ts';
import { settleBeforeClose } from './app/settle-before-close.ts';
import { createStaticFiles } from './app/static-files.ts';
import { openWorkbenchWindow, showAgain } from './app/workbench-window.ts';
import { electronDialogs } from './dialogs/electron-dialogs.ts';
import { systemDocketPorts } from './docket/docket-ports.ts';
import { serveDockets } from './docket-host/serve-dockets.ts';
import { createAnnounce } from './ipc/announce.ts';
import { allWindows, electronDoor } from './ipc/electron-door.ts';
import { createRunningJobs } from './ipc/running-jobs.ts';
import { createServe } from './ipc/serve-contract.ts';
import { openRotatingLog } from './logging/rotating-log.ts';
import { catchEverything, createErrorHandler } from './logging/uncaught-errors.ts';
import { createUtilityRunner } from './process/utility-runner.ts';

/** The bundle lies in dist/main, beside dist/preload and dist/renderer. */
const dist = join(import.meta.dirname, '..');
const settleTimeoutMs = 3_000;
const drainTimeoutMs = 10_000;

function start(): void {
  const userData = app.getPath('userData');
  const log = openRotatingLog({ folder: join(userData, 'logs'), now: () => instantOf(Date.now()) });
  const announce = createAnnounce(allWindows);
  const handleError = createErrorHandler({
    log,
    newId: randomUUID,
    tell: (incident) => announce(mainProcessFailed, { incident }),
  });
  catchEverything(handleError);

  const jobs = createRunningJobs(announce, () => performance.now());
  const drain = createDrain(log, drainTimeoutMs);
  drain.add('running jobs', () => jobs.cancelAll());
  quitGracefully(drain);
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents, log));

  void app.whenReady().then(() => {
    lockDownSession(session.defaultSession, log);
    serveApp([], createStaticFiles(join(dist, 'renderer')));
    const serve = createServe({ door: electronDoor, log, handleError, isTrusted: isAppUrl });
    serveShell({ serve, announce, jobs, log });
    const runner = createUtilityRunner();
    const readerModule = join(import.meta.dirname, 'mail-reader.child.js');
    const dockets = serveDockets({
      serve,
      announce,
      jobs,
      dialogs: electronDialogs,
      readers: { runner, readerModule },
      sheetReaders: { runner, readerModule: join(import.meta.dirname, 'sheet-reader.child.js') },
      indexers: { runner, indexModule: join(import.meta.dirname, 'indexing.child.js') },
      ports: systemDocketPorts(),
      userData,
      loginName: loginName(),
    });
    drain.add('docket', () => dockets.close());
    powerMonitor.on('resume', () => dockets.woke());

    const window = openWorkbenchWindow({
      preloadPath: join(dist, 'preload/preload.cjs'),
      statePath: join(userData, 'window-state.json'),
    });
    const closing = settleBeforeClose(window, {
      ask: () => announce(settleWorkbench, null),
      timeoutMs: settleTimeoutMs,
      onTimeout: () => log.write('error', 'window.unsettled', { timeoutMs: settleTimeoutMs }),
    });
    serve(workbenchReady, () => {
      closing.markReady();
      log.write('info', 'workbench.ready', runtimeDescription());
      return ok(null);
    });
    serve(workbenchSettled, () => {
      log.write('info', 'workbench.settled');
      closing.markSettled();
      return ok(null);
    });
    app.on('second-instance', () => showAgain(window));
  });
}

/** Systems without an account for this user (some containers) have no login name. */
function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

// Before the app is ready, as Electron demands.
declareAppScheme();
if (app.requestSingleInstanceLock()) start();
else app.quit();
