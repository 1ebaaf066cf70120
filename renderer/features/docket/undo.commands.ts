import type { DocketStatus } from '../../../shared/contracts/docket.contract.ts';
import { redoStep, undoStep } from '../../../shared/contracts/record.contract.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { told } from './officer-dates.ts';
import { aWritableDocket } from './requirements.ts';

/**
 * What can be taken back now stands in the title, so both commands are declared anew at every step. Neither is greyed:
 * main alone knows whether there is a step, and keys may be quicker than what this window hears of it.
 */
export function undoCommands({ undoLabel, redoLabel }: DocketStatus['undo']): readonly WorkbenchCommand[] {
  return [
    {
      id: 'record.undo',
      title: undoLabel === null ? 'Undo' : `Undo: ${undoLabel}`,
      category: 'Record',
      icon: 'discard',
      keys: ['Ctrl+Z'],
      requires: aWritableDocket,
      menus: [{ menu: 'menuBar.edit', group: '1_undo', order: 1 }],
      run: (workbench) => step(workbench, undoStep, 'Undone', { title: 'Redo', command: 'record.redo' }),
    },
    {
      id: 'record.redo',
      title: redoLabel === null ? 'Redo' : `Redo: ${redoLabel}`,
      category: 'Record',
      icon: 'redo',
      keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
      requires: aWritableDocket,
      menus: [{ menu: 'menuBar.edit', group: '1_undo', order: 2 }],
      run: (workbench) => step(workbench, redoStep, 'Done again', { title: 'Undo', command: 'record.undo' }),
    },
  ];
}

async function step(
  { mainProcess, notifications }: Workbench,
  contract: typeof undoStep | typeof redoStep,
  word: string,
  back: { readonly title: string; readonly command: string },
): Promise<void> {
  const done = told(await mainProcess.call(contract, null));
  if (!done.ok) notifications.show({ severity: 'warning', message: done.message });
  else notifications.show({ severity: 'done', message: `${word}: ${done.value.label}`, actions: [back] });
}
