import { z } from 'zod';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { KeybindingsEditor, type KeybindingsInput } from './keybindings.editor.tsx';

const keybindingsEditor: EditorType<KeybindingsInput> = {
  id: 'keybindings',
  icon: 'keyboard',
  input: z.object({ change: z.nullable(z.string()) }),
  key: ({ change }) => change ?? 'all',
  title: () => 'Keyboard shortcuts',
  component: KeybindingsEditor,
};

const openKeybindings: WorkbenchCommand = {
  id: 'keybindings.open',
  title: 'Keyboard Shortcuts',
  category: 'Settings',
  icon: 'keyboard',
  keys: ['Ctrl+K Ctrl+S'],
  menus: [
    { menu: 'menuBar.file', group: '5_settings', order: 2 },
    { menu: 'settingsGear', group: '3_settings', order: 2 },
  ],
  run: ({ editors }) => editors.open(keybindingsEditor, { change: null }),
};

const changeKeybinding: WorkbenchCommand<{ command: string }> = {
  id: 'keybindings.change',
  title: 'Change the Key of a Command',
  category: 'Settings',
  args: z.object({ command: z.string() }),
  run: ({ editors }, { command }) => editors.open(keybindingsEditor, { change: command }),
};

export const contributeKeybindings: Contribution = ({ commands, editors }) => {
  editors.register(keybindingsEditor);
  commands.add(openKeybindings);
  commands.add(changeKeybinding);
};
