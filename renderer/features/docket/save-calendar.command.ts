import { saveCalendar } from '../../../shared/contracts/obligation.contract.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket } from './requirements.ts';

export const saveTheCalendar: WorkbenchCommand = {
  id: 'obligation.saveCalendar',
  title: 'Save What Is Owed as a Calendar…',
  category: 'Docket',
  icon: 'calendar',
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '1_show', order: 4 }],
  async run({ mainProcess, notifications }) {
    const saved = await mainProcess.call(saveCalendar, null);
    if (!saved.ok) notifications.show({ severity: 'error', message: saved.message });
    else if (saved.value !== null) notifications.show({ severity: 'done', message: `Saved as ${saved.value.name}` });
  },
};
