import { searchChanged } from '../../../shared/contracts/search.contract.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, docketSession } from '../docket/api.ts';
import { SearchView } from './search.view.tsx';
import { type SearchSession, searchSessionOf } from './searching.ts';

const container = 'search';

export const contributeSearch: Contribution = (workbench) => {
  const { commands, views, mainProcess } = workbench;
  const session = searchSessionOf(workbench);
  views.containers.add({ id: container, title: 'Search', icon: 'search', order: 9 });
  views.views.add({
    id: 'search.docket',
    container,
    title: 'Search',
    order: 1,
    component: SearchView,
  });
  commands.add(showSearch(session));
  mainProcess.on(searchChanged, session.indexChanged);
  docketSession.subscribe(({ status }, before) => {
    if (status?.id !== before.status?.id && status) void session.ask({});
  });
};

function showSearch(session: SearchSession): WorkbenchCommand {
  return {
    id: 'search.show',
    title: 'Search the Docket',
    category: 'Search',
    icon: 'search',
    keys: ['Ctrl+Shift+F'],
    requires: [aDocket],
    menus: [{ menu: 'menuBar.docket', group: '1_show', order: 9 }],
    run({ layout }) {
      layout.showActivity(container);
      session.askForFocus();
    },
  };
}
