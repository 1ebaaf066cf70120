/** The shell with invented records and no main process: for pictures, axe and measurements. Never part of a release. */
import '../zod-without-code.ts';
import { contributeKeybindings } from '../features/keybindings/keybindings.contribution.ts';
import { contributeOutput } from '../features/output/output.contribution.ts';
import { contributeSettings } from '../features/settings/settings.contribution.ts';
import { contributeWelcome } from '../features/welcome/welcome.contribution.ts';
import { createBridgeDouble } from '../platform/main-process/bridge-double.ts';
import { connectMainProcess } from '../platform/main-process/connect.ts';
import { createLocalStorage } from '../platform/storage/local-storage.ts';
import { startWorkbench } from '../workbench/start-workbench.ts';
import { contributeGallery } from './gallery.contribution.ts';

const nothing = () => ({ ok: true, value: null });
const bridge = createBridgeDouble({
  'menu.show': nothing,
  'workbench.ready': nothing,
  'workbench.settled': nothing,
  'diagnostics.report': nothing,
  'theme.use': () => ({ ok: true, value: { isDark: true, isHighContrast: false } }),
});

startWorkbench(
  window,
  {
    storage: createLocalStorage(window.localStorage),
    mainProcess: connectMainProcess(bridge),
    isMac: false,
    now: () => '09:14:02',
  },
  [contributeWelcome, contributeSettings, contributeKeybindings, contributeOutput, contributeGallery],
);
