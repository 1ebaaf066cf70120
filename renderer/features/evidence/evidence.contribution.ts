import { z } from 'zod';
import { type EvidenceId, importIdSchema } from '../../../shared/domain/ids.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, recordKinds } from '../docket/api.ts';
import { quickFixes } from '../problems/api.ts';
import { openAttached, takeAttached } from './attached.commands.ts';
import { backRecord } from './back-record.ts';
import { disposeSelected, disposeThis } from './dispose-evidence.command.tsx';
import { FoldersView } from './evidence.view.tsx';
import { evidenceListEditor } from './evidence-list.editor.tsx';
import { evidenceSource } from './evidence-source.ts';
import { listenForDraggedMessages } from './link-by-drag.ts';
import { linkSelected, linkThese, linkTheseToThis, linkToThis, unlinkThis } from './link-evidence.ts';
import { messageEditor } from './message.editor.tsx';
import {
  noteNonOfficialThis,
  noteSelectedNonOfficial,
  recordCopyThis,
  withdrawCopyThis,
  withdrawNonOfficialThis,
} from './non-official.commands.ts';

const showEvidence: WorkbenchCommand = {
  id: 'evidence.show',
  title: 'Show All Evidence',
  category: 'Evidence',
  icon: 'mail',
  keys: ['Ctrl+Alt+E'],
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '3_evidence', order: 1 }],
  run: ({ editors }) => editors.open(evidenceListEditor, { scope: { kind: 'all' } }),
};

const importArgs = z.object({ import: importIdSchema });

const showImport: WorkbenchCommand<z.infer<typeof importArgs>> = {
  id: 'evidence.showImport',
  title: 'Show What an Import Brought',
  category: 'Evidence',
  requires: [aDocket],
  args: importArgs,
  run: ({ editors }, args) => editors.open(evidenceListEditor, { scope: { kind: 'import', id: args.import } }),
};

export const contributeEvidence: Contribution = (workbench) => {
  const { commands, editors, views, quickInput } = workbench;
  views.containers.add({ id: 'evidence', title: 'Evidence', icon: 'mail', order: 5 });
  views.views.add({
    id: 'evidence.folders',
    container: 'evidence',
    title: 'Folders',
    order: 1,
    component: FoldersView,
  });
  editors.register(evidenceListEditor);
  editors.register(messageEditor);
  quickInput.addSource(evidenceSource(workbench));
  commands.add(showEvidence);
  commands.add(linkSelected);
  commands.add(showImport);
  commands.add(linkThese);
  commands.add(linkToThis);
  commands.add(linkTheseToThis);
  listenForDraggedMessages(document, workbench);
  commands.add(openAttached);
  commands.add(takeAttached);
  commands.add(unlinkThis);
  commands.add(disposeSelected);
  commands.add(disposeThis);
  commands.add(backRecord);
  commands.add(noteSelectedNonOfficial);
  for (const command of [noteNonOfficialThis, recordCopyThis, withdrawNonOfficialThis, withdrawCopyThis])
    commands.add(command);
  quickFixes.add({ id: 'LinkEvidence', title: 'Link evidence…', command: backRecord.id });
  quickFixes.add({ id: 'SetMailDomains', title: 'Set the domains…', command: 'docket.setMailDomains' });
  quickFixes.add({ id: 'NoteNonOfficial', title: 'Note it…', command: noteNonOfficialThis.id });
  quickFixes.add({ id: 'RecordCopy', title: 'Record the copy…', command: recordCopyThis.id });
  recordKinds.add({
    id: 'evidence',
    icon: 'mail',
    noun: 'message',
    open: ({ editors: area }, id, where) => area.open(messageEditor, { evidence: id as EvidenceId }, where),
  });
};
