import type { Chronology } from '../../../shared/chronology/chronology.ts';
import { writeClipboardText } from '../../../shared/contracts/clipboard.contract.ts';
import { saveTable } from '../../../shared/contracts/table.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { chronologyTable, chronologyText } from './chronology-table.ts';
import { citationsOf } from './cite-lines.ts';

export async function copyAsTable(workbench: Workbench, chronology: Chronology): Promise<void> {
  const { mainProcess, announcer, notifications } = workbench;
  const text = chronologyText(chronology, await citationsOf(workbench, chronology.lines));
  const copied = await mainProcess.call(writeClipboardText, { text });
  if (copied.ok) announcer.say(`${counted(chronology.lines.length, 'line')} copied.`);
  else notifications.show({ severity: 'error', message: 'Nothing was copied', result: copied.message });
}

export async function saveAsCsv(workbench: Workbench, chronology: Chronology): Promise<void> {
  const { mainProcess, notifications } = workbench;
  const table = chronologyTable(chronology, await citationsOf(workbench, chronology.lines));
  const saved = await mainProcess.call(saveTable, table);
  if (!saved.ok)
    notifications.show({ severity: 'error', message: 'The chronology was not saved', result: saved.message });
  else if (saved.value !== null) notifications.show({ severity: 'done', message: `Saved as ${saved.value.name}` });
}
