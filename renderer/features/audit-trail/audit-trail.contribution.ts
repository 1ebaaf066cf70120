import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket } from '../docket/api.ts';
import { auditTrailEditor } from './audit-trail.editor.tsx';
import { ChainView, PeopleView } from './audit-trail.view.tsx';
import { entryEditor } from './entry.editor.tsx';

const showAuditTrail: WorkbenchCommand = {
  id: 'auditTrail.show',
  title: 'Show the Audit Trail',
  category: 'Docket',
  icon: 'list-ordered',
  keys: ['Ctrl+Alt+A'],
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '4_trail', order: 1 }],
  run: ({ editors }) => editors.open(auditTrailEditor, null),
};

export const contributeAuditTrail: Contribution = ({ commands, editors, views }) => {
  views.containers.add({ id: 'auditTrail', title: 'Audit trail', icon: 'list-ordered', order: 8 });
  views.views.add({
    id: 'auditTrail.chain',
    container: 'auditTrail',
    title: 'Journal',
    order: 1,
    component: ChainView,
  });
  views.views.add({
    id: 'auditTrail.people',
    container: 'auditTrail',
    title: 'By person',
    order: 2,
    component: PeopleView,
  });
  editors.register(auditTrailEditor);
  editors.register(entryEditor);
  commands.add(showAuditTrail);
};
