import type { OfficeId, PersonId } from '../../../shared/domain/ids.ts';
import type { Contribution } from '../../workbench/workbench.ts';
import { gestureCommands, gestureLinks, recordKinds } from '../docket/api.ts';
import { officeEditor } from './office.editor.tsx';
import { officeGestures } from './office-gestures.ts';
import { PeopleView } from './people.view.tsx';
import { personEditor } from './person.editor.tsx';
import { personGestures } from './person-gestures.ts';

export const contributePeople: Contribution = ({ commands, editors, views }) => {
  views.views.add({
    id: 'docket.people',
    container: 'docket',
    title: 'People and offices',
    order: 4,
    isCollapsedAtFirst: true,
    component: PeopleView,
  });
  editors.register(personEditor);
  editors.register(officeEditor);
  for (const command of [...gestureCommands(personGestures), ...gestureCommands(officeGestures)]) commands.add(command);
  for (const command of [...gestureLinks(personGestures), ...gestureLinks(officeGestures)]) commands.add(command);
  recordKinds.add({
    id: 'person',
    icon: 'person',
    noun: 'person',
    open: (workbench, id, where) => workbench.editors.open(personEditor, { person: id as PersonId }, where),
  });
  recordKinds.add({
    id: 'office',
    icon: 'organization',
    noun: 'office',
    open: (workbench, id, where) => workbench.editors.open(officeEditor, { office: id as OfficeId }, where),
  });
};
