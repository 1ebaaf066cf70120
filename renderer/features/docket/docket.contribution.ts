import type { Contribution, Workbench } from '../../workbench/workbench.ts';
import * as docketCommands from './docket.commands.ts';
import { docketSession } from './docket-session.ts';
import { docketStateEditor } from './docket-state.editor.tsx';
import { explainDueDate } from './explain-due-date.command.ts';
import { followDocket } from './follow-docket.ts';
import { followSession } from './follow-session.ts';
import { lookBackCommands } from './look-back.commands.tsx';
import { reopenFolder } from './open-docket.ts';
import { openThisRecent } from './open-this-recent.command.ts';
import { owedEditor } from './owed.editor.tsx';
import { OwedByDayView, OwedByOwnerView } from './owed.view.tsx';
import * as peopleForms from './people-forms.tsx';
import { recordsSource } from './records-source.ts';
import { wasOpen } from './reopen.ts';
import { followRules } from './rule-table.ts';
import { saveTheCalendar } from './save-calendar.command.ts';
import { setMailDomains } from './set-mail-domains.command.ts';
import { showInStatusBar } from './status-bar.ts';

export const contributeDocket: Contribution = (workbench) => {
  const { commands, editors, views } = workbench;
  views.containers.add({ id: 'docket', title: 'Docket', icon: 'checklist', order: 1 });
  views.views.add({
    id: 'docket.owed',
    container: 'docket',
    title: 'What is owed',
    order: 1,
    component: OwedByDayView,
  });
  views.views.add({
    id: 'docket.owners',
    container: 'docket',
    title: 'By owner',
    order: 2,
    component: OwedByOwnerView,
  });
  editors.register(owedEditor);
  editors.register(docketStateEditor);
  for (const command of Object.values(docketCommands)) commands.add(command);
  for (const command of Object.values(peopleForms)) commands.add(command);
  commands.add(openThisRecent);
  commands.add(explainDueDate);
  commands.add(saveTheCalendar);
  commands.add(setMailDomains);
  workbench.quickInput.addSource(recordsSource(workbench));
  followSession(workbench);
  followRules(workbench.mainProcess);
  reopenAtStart(workbench);
  showInStatusBar(workbench.statusItems);
  const { lookBack } = followDocket({
    mainProcess: workbench.mainProcess,
    whenIdle: (work) => requestIdleCallback(work),
    nowMs: () => performance.now(),
    onDidRefuse: (message) => workbench.notifications.show({ severity: 'error', message }),
  });
  for (const command of lookBackCommands(lookBack)) commands.add(command);
};

/** Once, when main has said that no docket is open: the one that the window was left with. */
function reopenAtStart(workbench: Workbench): void {
  const stop = docketSession.subscribe(({ status, recent }) => {
    if (status === undefined) return;
    stop();
    const [last] = recent;
    if (status === null && last !== undefined && wasOpen(workbench.storage))
      void reopenFolder(workbench, last.name, { recent: last.id }).catch(reportError);
  });
}
