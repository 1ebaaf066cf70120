import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket } from '../docket/api.ts';
import { dashboardEditor } from './dashboard.editor.tsx';
import { FiguresView } from './figures.view.tsx';

const showDashboard: WorkbenchCommand = {
  id: 'dashboard.show',
  title: 'Show the Dashboard',
  category: 'Docket',
  icon: 'dashboard',
  requires: [aDocket],
  menus: [
    { menu: 'menuBar.docket', group: '1_show', order: 3 },
    { menu: 'viewTitle.docket', order: 1, isInline: true },
  ],
  run: ({ editors }) => editors.open(dashboardEditor, null),
};

export const contributeDashboard: Contribution = ({ commands, editors, views }) => {
  editors.register(dashboardEditor);
  commands.add(showDashboard);
  views.views.add({ id: 'docket.figures', container: 'docket', title: 'Figures', order: 3, component: FiguresView });
};
