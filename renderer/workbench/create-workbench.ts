import { createCommands } from '../platform/commands/command-registry.ts';
import { createContextKeys } from '../platform/context/context-keys.ts';
import { createKeybindings } from '../platform/keybindings/keybinding-registry.ts';
import type { MainProcess } from '../platform/main-process/main-process.ts';
import { createNotifications } from '../platform/notifications/notifications.ts';
import { createOutput } from '../platform/output/output.ts';
import { createProgress } from '../platform/progress/progress.ts';
import { createQuickInput } from '../platform/quick-input/quick-input.ts';
import { createSettings } from '../platform/settings/settings.ts';
import { createStatusItems } from '../platform/status-bar/status-items.ts';
import type { KeyValueStorage } from '../platform/storage/storage.ts';
import { createViews } from '../platform/views/view-registry.ts';
import { createAnnouncer } from './announcer/announcer.ts';
import { createDialogs } from './dialogs/dialogs.ts';
import { createEditorArea } from './editor-area/editor-area-service.ts';
import { tellBug } from './errors/catch-errors.ts';
import { createLayout } from './layout/layout.ts';
import type { Workbench } from './workbench.ts';

export interface WorkbenchSources {
  readonly storage: KeyValueStorage;
  readonly mainProcess: MainProcess;
  readonly isMac: boolean;
  /** The time of day for lines of the output, as shown. */
  readonly now: () => string;
}

/** Puts the parts together; nothing is on screen yet. */
export function createWorkbench({ storage, mainProcess, isMac, now }: WorkbenchSources): Workbench {
  const context = createContextKeys({ 'window.title': 'Records Workbench' });
  const notifications = createNotifications();
  const dialogs = createDialogs();
  const commands = createCommands<Workbench>({
    services: () => workbench,
    context,
    onDidRefuse: (message) => notifications.show({ severity: 'warning', message }),
    onDidThrow: (error) => tellBug(workbench, error),
  });
  const workbench: Workbench = {
    commands,
    keybindings: createKeybindings(storage, (id) => commands.registry.get(id)?.title ?? id),
    views: createViews(),
    editors: createEditorArea({ storage, context, dialogs }),
    settings: createSettings(storage),
    progress: createProgress(),
    output: createOutput(now),
    quickInput: createQuickInput(),
    statusItems: createStatusItems(),
    layout: createLayout(storage, context),
    announcer: createAnnouncer(),
    setTitle: (title) => context.set('window.title', title),
    context,
    notifications,
    dialogs,
    storage,
    mainProcess,
    isMac,
  };
  return workbench;
}
