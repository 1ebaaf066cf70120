import type { RosterId } from '../../../shared/domain/ids.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, gestureCommands, gestureLinks, recordKinds } from '../docket/api.ts';
import { quickFixes } from '../problems/api.ts';
import { rosterEditor } from './roster.editor.tsx';
import { openRoster } from './roster-forms.ts';
import { rosterGestures } from './roster-gestures.ts';
import { RostersView } from './rosters.view.tsx';

const newRoster: WorkbenchCommand = {
  id: 'roster.open',
  title: 'Keep a Roster…',
  category: 'Rosters',
  icon: 'checklist',
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.docket', group: '5_new', order: 7 }],
  run: openRoster,
};

export const contributeRosters: Contribution = ({ commands, editors, views }) => {
  views.views.add({
    id: 'rosters',
    container: 'correctiveActions',
    title: 'Rosters',
    order: 4,
    isCollapsedAtFirst: true,
    component: RostersView,
  });
  editors.register(rosterEditor);
  commands.add(newRoster);
  for (const command of gestureCommands(rosterGestures)) commands.add(command);
  for (const command of gestureLinks(rosterGestures)) commands.add(command);
  quickFixes.add({ id: 'CertifyRoster', title: 'Certify again…', command: 'roster.certifyThis' });
  quickFixes.add({ id: 'AssignRoster', title: 'Say who sees to it…', command: 'roster.assignThis' });
  recordKinds.add({
    id: 'roster',
    icon: 'checklist',
    noun: 'roster',
    open: (workbench, id, where) => workbench.editors.open(rosterEditor, { roster: id as RosterId }, where),
  });
};
