import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { whyInWords } from './owed-words.ts';
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
    const { owed } = docketSession.getState();
    if (owed === undefined) return;
    const options = owed.obligations.map((one) => ({
      title: `${formatDate(one.lastDay)} ${one.subject.id} ${one.title}`,
      value: one,
      icon: 'calendar',
    }));
    const chosen = await workbench.quickInput.choose('Explain the due date of', options);
    if (chosen === undefined) return;
    openRecord(workbench, chosen.subject);
    workbench.notifications.show({
      severity: 'note',
      message: `${chosen.subject.id}: ${chosen.title}`,
      result: whyInWords(chosen),
    });
  },
};
