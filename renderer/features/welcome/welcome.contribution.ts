import { z } from 'zod';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { wasOpen } from '../docket/api.ts';
import { WelcomeEditor } from './welcome.editor.tsx';
import { welcomeAtStart } from './welcome.settings.ts';

const welcomeEditor: EditorType<null> = {
  id: 'welcome',
  icon: 'home',
  input: z.null(),
  key: () => 'page',
  title: () => 'Welcome',
  component: WelcomeEditor,
};

const showWelcome: WorkbenchCommand = {
  id: 'welcome.show',
  title: 'Welcome',
  category: 'Help',
  icon: 'home',
  menus: [{ menu: 'menuBar.help', group: '1_welcome' }],
  run: ({ editors }) => editors.open(welcomeEditor, null),
};

export const contributeWelcome: Contribution = ({ commands, editors, settings, storage }) => {
  editors.register(welcomeEditor);
  commands.add(showWelcome);
  settings.registry.add(welcomeAtStart);
  // A window that was left with a docket comes back to the tab that was shown then.
  if (settings.get(welcomeAtStart) && !wasOpen(storage)) editors.open(welcomeEditor, null);
};
