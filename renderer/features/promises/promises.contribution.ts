import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket } from '../docket/api.ts';
import { promisesEditor } from './promises.editor.tsx';

const showPromises: WorkbenchCommand = {
  id: 'promise.show',
  title: 'Show Promises',
  category: 'Docket',
  icon: 'comment-discussion',
  requires: [aDocket],
  menus: [
    { menu: 'menuBar.docket', group: '1_show', order: 5 },
    { menu: 'viewTitle.docket', order: 2, isInline: true },
  ],
  run: ({ editors }) => editors.open(promisesEditor, null),
};

export const contributePromises: Contribution = ({ commands, editors }) => {
  editors.register(promisesEditor);
  commands.add(showPromises);
};
