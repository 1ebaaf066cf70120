import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { OutputView } from './output.view.tsx';

const showOutput: WorkbenchCommand = {
  id: 'output.show',
  title: 'Show Output',
  category: 'View',
  icon: 'output',
  keys: ['Ctrl+Shift+U'],
  menus: [{ menu: 'menuBar.view', group: '2_parts', order: 9 }],
  run: ({ layout }) => layout.showPanelView('output'),
};

const clearOutput: WorkbenchCommand = {
  id: 'output.clear',
  title: 'Clear Output',
  category: 'View',
  icon: 'clear-all',
  menus: [{ menu: 'viewTitle.output', isInline: true }],
  run: ({ output }) => output.clear(),
};

export const contributeOutput: Contribution = ({ commands, views }) => {
  views.views.add({ id: 'output', container: 'panel', title: 'Output', order: 90, component: OutputView });
  commands.add(showOutput);
  commands.add(clearOutput);
};
