import type { CaseId, LetterId } from '../../../shared/domain/ids.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { Contribution } from '../../workbench/workbench.ts';
import { docketSession, gestureCommands, gestureLinks, recordKinds } from '../docket/api.ts';
import { quickFixes } from '../problems/api.ts';
import { draftEditor } from './draft.editor.tsx';
import { draftFor, draftQuarterly, openDraft } from './draft-quarterly.command.ts';
import { issueThis, recordSent, recordSentThis, savePdfOfSelected } from './letter.commands.ts';
import { letterEditor } from './letter.editor.tsx';
import { letterGestures } from './letter.gestures.ts';
import { DraftsView, IssuedView, RegisteredView, SentView } from './letters.view.tsx';
import { registerFor, registerLetter } from './register-letter.tsx';

export const contributeLetters: Contribution = ({ commands, editors, views }) => {
  const container = 'letters';
  views.containers.add({ id: container, title: 'Letters', icon: 'file-text', order: 6 });
  views.views.add({ id: 'letters.drafts', container, title: 'To write', order: 1, component: DraftsView });
  views.views.add({ id: 'letters.issued', container, title: 'Issued, not sent', order: 2, component: IssuedView });
  views.views.add({ id: 'letters.sent', container, title: 'Sent', order: 3, component: SentView });
  views.views.add({ id: 'letters.registered', container, title: 'Registered', order: 4, component: RegisteredView });
  editors.register(draftEditor);
  editors.register(letterEditor);
  commands.add(draftQuarterly);
  commands.add(draftFor);
  commands.add(issueThis);
  commands.add(recordSent);
  commands.add(recordSentThis);
  commands.add(savePdfOfSelected);
  commands.add(registerLetter);
  commands.add(registerFor);
  for (const command of gestureCommands(letterGestures)) commands.add(command);
  for (const command of gestureLinks(letterGestures)) commands.add(command);
  quickFixes.add({ id: 'DraftLetter', title: 'Draft…', command: 'letter.draftFor' });
  quickFixes.add({ id: 'RegisterLetter', title: 'Register it…', command: 'letter.registerFor' });
  recordKinds.add({
    id: 'letter',
    icon: 'file-text',
    noun: 'letter',
    open(workbench, id, where) {
      const letter = docketSession.getState().records?.letters.find((row) => row.id === id);
      if (letter !== undefined && isDraftOfQuarter(letter))
        openDraft(workbench, { case: letter.case, quarter: letter.quarter });
      else workbench.editors.open(letterEditor, { letter: id as LetterId }, where);
    },
  });
};

/** Recorded as drafted and not yet issued: its text is composed from the record. */
function isDraftOfQuarter(letter: Letter): letter is Letter & { readonly case: CaseId; readonly quarter: string } {
  const { status, kind, quarter, case: of } = letter;
  return status === 'draft' && kind === 'quarterlyStatus' && quarter !== undefined && of !== undefined;
}
