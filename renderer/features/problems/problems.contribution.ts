import { counted } from '../../../shared/kernel/counted.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';
import { ProblemsView } from './problems.view.tsx';
import { silenceThis, voiceThis } from './silence.tsx';

const showProblems: WorkbenchCommand = {
  id: 'problems.show',
  title: 'Show Problems',
  category: 'View',
  icon: 'warning',
  keys: ['Ctrl+Shift+M'],
  menus: [{ menu: 'menuBar.view', group: '2_parts', order: 7 }],
  run: ({ layout }) => layout.showPanelView('problems'),
};

export const contributeProblems: Contribution = ({ commands, views }) => {
  views.views.add({ id: 'problems', container: 'panel', title: 'Problems', order: 1, component: ProblemsView });
  commands.add(showProblems);
  commands.add(silenceThis);
  commands.add(voiceThis);
  docketSession.subscribe(({ found }, before) => {
    if (found === before.found) return;
    const count = found?.problems.length ?? 0;
    views.setBadge('problems', count === 0 ? undefined : { count, label: counted(count, 'problem') });
  });
};
