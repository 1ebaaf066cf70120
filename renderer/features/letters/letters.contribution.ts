import type { LetterId } from '../../../shared/domain/ids.ts';
import type { Contribution } from '../../workbench/workbench.ts';
import { docketSession, gestureCommands, gestureLinks, recordKinds } from '../docket/api.ts';
import { quickFixes } from '../problems/api.ts';
import { comparisonEditor } from './comparison.editor.tsx';
import {
  askReviewHere,
  citeEvidenceHere,
  discardNamed,
  discardThis,
  insertChronologyHere,
  insertChronologyThis,
  insertValueHere,
  recordReviewHere,
} from './draft.commands.ts';
import { draftFor, draftQuarterly } from './draft-quarterly.command.ts';
import { draftEditor } from './drafting/draft.editor.tsx';
import { BegunView } from './drafts.view.tsx';
import { issueThis, recordSent, recordSentThis, saveCopyOfSelected } from './letter.commands.ts';
import { letterEditor } from './letter.editor.tsx';
import { letterGestures } from './letter.gestures.ts';
import { DraftsView, IssuedView, RegisteredView, SentView } from './letters.view.tsx';
import { registerFor, registerLetter } from './register-letter.tsx';
import { newLetter } from './start-draft.ts';

export const contributeLetters: Contribution = ({ commands, editors, views }) => {
  const container = 'letters';
  views.containers.add({ id: container, title: 'Letters', icon: 'file-text', order: 6 });
  views.views.add({ id: 'letters.drafts', container, title: 'To write', order: 1, component: DraftsView });
  views.views.add({ id: 'letters.begun', container, title: 'Drafts', order: 2, component: BegunView });
  views.views.add({ id: 'letters.issued', container, title: 'Issued, not sent', order: 3, component: IssuedView });
  views.views.add({ id: 'letters.sent', container, title: 'Sent', order: 4, component: SentView });
  views.views.add({ id: 'letters.registered', container, title: 'Registered', order: 5, component: RegisteredView });
  editors.register(draftEditor);
  editors.register(letterEditor);
  editors.register(comparisonEditor);
  commands.add(draftQuarterly);
  commands.add(draftFor);
  commands.add(issueThis);
  commands.add(recordSent);
  commands.add(recordSentThis);
  commands.add(saveCopyOfSelected);
  commands.add(newLetter);
  commands.add(insertValueHere);
  commands.add(insertChronologyHere);
  commands.add(insertChronologyThis);
  commands.add(citeEvidenceHere);
  commands.add(askReviewHere);
  commands.add(recordReviewHere);
  commands.add(discardThis);
  commands.add(discardNamed);
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
    open({ editors: area }, id, where) {
      const letter = docketSession.getState().records?.letters.find((row) => row.id === id);
      const isDraft = letter !== undefined && letter.issued === undefined && letter.origin === 'workbench';
      if (isDraft) area.open(draftEditor, { letter: letter.id }, where);
      else area.open(letterEditor, { letter: id as LetterId }, where);
    },
  });
};
