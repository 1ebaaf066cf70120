import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { TimelineView } from './timeline.view.tsx';

const showTimeline: WorkbenchCommand = {
  id: 'timeline.show',
  title: 'Show Timeline',
  category: 'View',
  icon: 'history',
  keys: ['Ctrl+Alt+H'],
  menus: [{ menu: 'menuBar.view', group: '2_parts', order: 8 }],
  run: ({ layout }) => layout.showPanelView('timeline'),
};

export const contributeTimeline: Contribution = ({ commands, views }) => {
  views.views.add({ id: 'timeline', container: 'panel', title: 'Timeline', order: 2, component: TimelineView });
  commands.add(showTimeline);
};
