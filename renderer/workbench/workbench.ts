import { createContext, useContext } from 'react';
import type { Command } from '../platform/commands/command.ts';
import type { Commands } from '../platform/commands/command-registry.ts';
import type { ContextKeys } from '../platform/context/context-keys.ts';
import type { Editors } from '../platform/editors/editor-type.ts';
import type { Keybindings } from '../platform/keybindings/keybinding-registry.ts';
import type { MainProcess } from '../platform/main-process/main-process.ts';
import type { Notifications } from '../platform/notifications/notifications.ts';
import type { Output } from '../platform/output/output.ts';
import type { Progress } from '../platform/progress/progress.ts';
import type { QuickInput } from '../platform/quick-input/quick-input.ts';
import type { Settings } from '../platform/settings/settings.ts';
import type { StatusItems } from '../platform/status-bar/status-items.ts';
import type { KeyValueStorage } from '../platform/storage/storage.ts';
import type { Views } from '../platform/views/view-registry.ts';
import type { Announcer } from './announcer/announcer.ts';
import type { Dialogs } from './dialogs/dialogs.ts';
import type { EditorArea } from './editor-area/editor-area-service.ts';
import type { Layout } from './layout/layout.ts';

/** Everything a contribution works with. */
export interface Workbench {
  readonly commands: Commands<Workbench>;
  readonly keybindings: Keybindings;
  readonly context: ContextKeys;
  readonly views: Views;
  readonly editors: Editors & EditorArea;
  readonly settings: Settings;
  readonly storage: KeyValueStorage;
  readonly mainProcess: MainProcess;
  readonly notifications: Notifications;
  readonly progress: Progress;
  readonly output: Output;
  readonly quickInput: QuickInput;
  readonly statusItems: StatusItems;
  readonly layout: Layout;
  readonly announcer: Announcer;
  readonly dialogs: Dialogs;
  readonly isMac: boolean;
  /** The name in the title bar's box: the open docket, or the product. */
  readonly setTitle: (title: string) => void;
}

/** A command of this workbench. */
export type WorkbenchCommand<Args = void> = Command<Workbench, Args>;

/** What a feature exports from its `*.contribution.ts`: it registers its views, editors, commands, settings and status items. */
export type Contribution = (workbench: Workbench) => void;

const WorkbenchContext = createContext<Workbench | undefined>(undefined);
export const WorkbenchProvider = WorkbenchContext.Provider;

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === undefined) throw new Error('A component of the workbench is drawn outside WorkbenchProvider.');
  return workbench;
}
