import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { settleWorkbench, workbenchReady, workbenchSettled } from '../../shared/contracts/workbench.contract.ts';
import { chordLabel } from '../platform/keybindings/key-chord.ts';
import { listenToKeyboard } from '../platform/keybindings/keyboard-listener.ts';
import { announceProgress } from './announcer/announce-progress.ts';
import { applyAppearance } from './appearance/apply-appearance.ts';
import { createWorkbench, type WorkbenchSources } from './create-workbench.ts';
import { catchErrors, tellBug } from './errors/catch-errors.ts';
import { followNativeMenu } from './native-menu/native-menu.ts';
import { followFocus } from './parts/part-focus.ts';
import { contributeWorkbench } from './workbench.contribution.ts';
import type { Contribution, Workbench } from './workbench.ts';
import { WorkbenchShell } from './workbench-shell.tsx';

/** Registers the contributions, settles the keys, and draws the window into `#workbench`. */
export function startWorkbench(
  window: Window,
  sources: WorkbenchSources,
  contributions: readonly Contribution[],
): Workbench {
  const workbench = createWorkbench(sources);
  catchErrors(window, workbench);
  for (const contribute of [contributeWorkbench, ...contributions]) contribute(workbench);
  settleKeys(workbench);
  openFirstActivity(workbench);
  applyAppearance(window, workbench);
  followFocus(window.document, workbench.context);
  announceProgress(workbench.progress, workbench.announcer);
  listenToKeyboard({
    target: window,
    keybindings: workbench.keybindings,
    context: workbench.context,
    isMac: workbench.isMac,
    run: (command) => void workbench.commands.runLink({ command }),
    onDidWait: (strokes) => showWaiting(workbench, strokes),
  });
  draw(window.document, workbench);
  followNativeMenu(workbench);
  takePartInClosing(workbench);
  return workbench;
}

function settleKeys({ commands, keybindings, notifications }: Workbench): void {
  for (const { id, keys, when } of commands.registry.store.getState().items) {
    keybindings.declare((keys ?? []).map((key) => ({ commandId: id, key, when })));
  }
  for (const message of keybindings.settle()) notifications.show({ severity: 'warning', message });
}

function openFirstActivity({ views, layout }: Workbench): void {
  const containers = views.containers.store.getState().items.toSorted((left, right) => left.order - right.order);
  const { activity } = layout.store.getState();
  if (containers.every(({ id }) => id !== activity)) layout.set({ activity: containers[0]?.id });
}

function showWaiting({ statusItems, isMac }: Workbench, strokes: readonly string[] | undefined): void {
  const text =
    strokes === undefined ? undefined : `${chordLabel(strokes, isMac)} was pressed; waiting for the second key…`;
  const remove = statusItems.set({ id: 'keybindings.waiting', side: 'left', order: 99, text: text ?? '' });
  if (text === undefined) remove();
}

function draw(document: Document, workbench: Workbench): void {
  const place = document.getElementById('workbench');
  if (place === null) throw new Error('The page has no element #workbench.');
  createRoot(place, {
    onUncaughtError: (error) => reportError(error),
    onCaughtError: (error) => tellBug(workbench, error),
  }).render(createElement(WorkbenchShell, { workbench }));
}

/** Layout and settings are kept as they change, so nothing is left to write when main asks. */
function takePartInClosing({ mainProcess }: Workbench): void {
  mainProcess.on(settleWorkbench, () => void mainProcess.call(workbenchSettled, null));
  requestAnimationFrame(() => void mainProcess.call(workbenchReady, null));
}
