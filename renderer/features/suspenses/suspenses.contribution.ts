import type { SuspenseId } from '../../../shared/domain/ids.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, gestureCommands, gestureLinks, recordKinds } from '../docket/api.ts';
import { quickFixes } from '../problems/api.ts';
import { chaseEditor } from './chase.editor.tsx';
import { askAboutMessage, askAboutRecord, askAboutThis, newSuspense, showSuspenses } from './suspense.commands.ts';
import { suspenseEditor } from './suspense.editor.tsx';
import { suspenseGestures } from './suspense-gestures.ts';
import { suspenseListEditor } from './suspense-list.editor.tsx';
import { SuspensesView } from './suspenses.view.tsx';

const showChase: WorkbenchCommand = {
  id: 'chase.show',
  title: 'Chase What Is Past Due…',
  category: 'Suspenses',
  icon: 'megaphone',
  keys: ['Ctrl+Alt+C'],
  requires: [aDocket],
  menus: [
    { menu: 'menuBar.docket', group: '1_show', order: 5 },
    { menu: 'viewTitle.suspenses', order: 2, isInline: true },
  ],
  run: ({ editors }) => editors.open(chaseEditor, null),
};

export const contributeSuspenses: Contribution = ({ commands, editors, views }) => {
  const container = 'suspenses';
  views.containers.add({ id: container, title: 'Suspenses', icon: 'bell', order: 7 });
  views.views.add({ id: 'suspenses.standing', container, title: 'Suspenses', order: 1, component: SuspensesView });
  editors.register(suspenseEditor);
  editors.register(suspenseListEditor);
  editors.register(chaseEditor);
  for (const command of [newSuspense, showSuspenses, showChase, askAboutMessage]) commands.add(command);
  commands.add(askAboutThis);
  commands.add(askAboutRecord);
  for (const command of gestureCommands(suspenseGestures)) commands.add(command);
  for (const command of gestureLinks(suspenseGestures)) commands.add(command);
  quickFixes.add({ id: 'RecordFollowUp', title: 'Follow up…', command: 'suspense.followUpThis' });
  quickFixes.add({ id: 'RecordAnswer', title: 'Record the answer…', command: 'suspense.answerThis' });
  quickFixes.add({ id: 'ExtendSuspense', title: 'Extend…', command: 'suspense.extendThis' });
  quickFixes.add({ id: 'ReassignSuspense', title: 'Hand on…', command: 'suspense.reassignThis' });
  quickFixes.add({ id: 'CancelSuspense', title: 'Cancel…', command: 'suspense.cancelThis' });
  quickFixes.add({ id: 'OpenSuspense', title: 'Ask…', command: 'suspense.askAboutRecord' });
  recordKinds.add({
    id: 'suspense',
    icon: 'bell',
    noun: 'suspense',
    open: (workbench, id, where) => workbench.editors.open(suspenseEditor, { suspense: id as SuspenseId }, where),
  });
};
