import { z } from 'zod';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { SettingsEditor } from './settings.editor.tsx';

const settingsEditor: EditorType<null> = {
  id: 'settings',
  icon: 'settings',
  input: z.null(),
  key: () => 'all',
  title: () => 'Settings',
  component: SettingsEditor,
};

const openSettings: WorkbenchCommand = {
  id: 'settings.open',
  title: 'Settings',
  category: 'Settings',
  icon: 'settings',
  keys: ['Ctrl+,'],
  menus: [
    { menu: 'menuBar.file', group: '5_settings', order: 1 },
    { menu: 'settingsGear', group: '3_settings', order: 1 },
  ],
  run: ({ editors }) => editors.open(settingsEditor, null),
};

export const contributeSettings: Contribution = ({ commands, editors }) => {
  editors.register(settingsEditor);
  commands.add(openSettings);
};
