import type { CaseId } from '../../../shared/domain/ids.ts';
import type { Contribution } from '../../workbench/workbench.ts';
import { gestureCommands, gestureLinks, recordKinds } from '../docket/api.ts';
import { caseGestures, newCase } from './case.commands.ts';
import { caseEditor } from './case.editor.tsx';
import { CasesView } from './cases.view.tsx';

export const contributeCases: Contribution = ({ commands, editors, views }) => {
  views.containers.add({ id: 'cases', title: 'Cases', icon: 'briefcase', order: 3 });
  views.views.add({ id: 'cases.open', container: 'cases', title: 'Open', order: 1, component: CasesView });
  editors.register(caseEditor);
  for (const command of [newCase, ...gestureCommands(caseGestures)]) commands.add(command);
  for (const command of gestureLinks(caseGestures)) commands.add(command);
  recordKinds.add({
    id: 'case',
    icon: 'briefcase',
    noun: 'case',
    open: (workbench, id, where) => workbench.editors.open(caseEditor, { case: id as CaseId }, where),
  });
};
