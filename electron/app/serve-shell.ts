import { clipboard, nativeTheme } from 'electron';
import { writeClipboardText } from '../../shared/contracts/clipboard.contract.ts';
import { reportDiagnostic } from '../../shared/contracts/diagnostics.contract.ts';
import { cancelJob } from '../../shared/contracts/job.contract.ts';
import { menuCommandChosen, showMenu } from '../../shared/contracts/menu.contract.ts';
import { describeRuntime } from '../../shared/contracts/runtime.contract.ts';
import { type SystemTheme, themeChanged, useTheme } from '../../shared/contracts/theme.contract.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Announce } from '../ipc/announce.ts';
import type { RunningJobs } from '../ipc/running-jobs.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { Log } from '../logging/rotating-log.ts';
import { showNativeMenu } from './native-menu.ts';
import { runtimeDescription } from './runtime-description.ts';

interface ShellParts {
  readonly serve: Serve;
  readonly announce: Announce;
  readonly jobs: RunningJobs;
  readonly log: Log;
}

/** Serves what every window needs before any docket is open. */
export function serveShell({ serve, announce, jobs, log }: ShellParts): void {
  serve(describeRuntime, () => ok(runtimeDescription()));
  serve(showMenu, ({ menus }) => {
    showNativeMenu(menus, (command) => announce(menuCommandChosen, { command }));
    return ok(null);
  });
  serve(useTheme, ({ choice }) => {
    nativeTheme.themeSource = choice;
    return ok(systemTheme());
  });
  nativeTheme.on('updated', () => announce(themeChanged, systemTheme()));
  serve(cancelJob, ({ job }) => {
    jobs.cancel(job);
    return ok(null);
  });
  serve(writeClipboardText, async ({ text }) => {
    await clipboard.writeText(text);
    return ok(null);
  });
  serve(reportDiagnostic, ({ kind, ...detail }) => {
    log.write(kind === 'uncaught' ? 'error' : 'warning', `page.${kind}`, detail);
    return ok(null);
  });
}

function systemTheme(): SystemTheme {
  return { isDark: nativeTheme.shouldUseDarkColors, isHighContrast: nativeTheme.shouldUseHighContrastColors };
}
