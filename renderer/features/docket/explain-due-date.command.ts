import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { obligationsOf } from './obligations.ts';
import { openRecord } from './record-kinds.ts';
import { aDocket } from './requirements.ts';

export const explainDueDate: WorkbenchCommand = {
  id: 'obligation.explainDueDate',
  title: 'Explain a Due Date…',
  category: 'Docket',
  icon: 'question',
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '1_show', order: 2 }],
  async run(workbench) {
    const { records, status } = docketSession.getState();
    if (!status || records === undefined) return;
    const options = obligationsOf(records, status.today).map((owed) => ({
      title: `${formatDate(owed.due)} ${owed.subject.id} ${owed.title}`,
      value: owed,
      icon: 'calendar',
    }));
    const chosen = await workbench.quickInput.choose('Explain the due date of', options);
    if (chosen === undefined) return;
    openRecord(workbench, chosen.subject);
    workbench.notifications.show({
      severity: 'note',
      message: `${chosen.subject.id}: ${chosen.title}`,
      result: chosen.reason,
    });
  },
};
