import type { PilotId } from '../../../shared/domain/ids.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, gestureCommands, gestureLinks, recordKinds } from '../docket/api.ts';
import { quickFixes } from '../problems/api.ts';
import { pilotEditor } from './pilot.editor.tsx';
import { startPilot } from './pilot-forms.ts';
import { pilotGestures } from './pilot-gestures.ts';
import { PilotsView } from './pilots.view.tsx';

const newPilot: WorkbenchCommand = {
  id: 'pilot.start',
  title: 'Start a Pilot…',
  category: 'Pilots',
  icon: 'beaker',
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.docket', group: '5_new', order: 6 }],
  run: startPilot,
};

export const contributePilots: Contribution = ({ commands, editors, views }) => {
  views.views.add({
    id: 'pilots',
    container: 'correctiveActions',
    title: 'Pilots',
    order: 3,
    isCollapsedAtFirst: true,
    component: PilotsView,
  });
  editors.register(pilotEditor);
  commands.add(newPilot);
  for (const command of gestureCommands(pilotGestures)) commands.add(command);
  for (const command of gestureLinks(pilotGestures)) commands.add(command);
  quickFixes.add({ id: 'ExtendPilot', title: 'Extend…', command: 'pilot.extendThis' });
  quickFixes.add({ id: 'EndPilot', title: 'End…', command: 'pilot.endThis' });
  quickFixes.add({ id: 'RecordAuthorisation', title: 'Record the authorization…', command: 'pilot.authoriseThis' });
  recordKinds.add({
    id: 'pilot',
    icon: 'beaker',
    noun: 'pilot',
    open: (workbench, id, where) => workbench.editors.open(pilotEditor, { pilot: id as PilotId }, where),
  });
};
