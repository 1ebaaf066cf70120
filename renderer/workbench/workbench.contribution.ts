import * as appearanceCommands from './appearance/appearance.commands.ts';
import { themeSetting, zoomSetting } from './appearance/appearance.settings.ts';
import { commandSource } from './command-palette/command-source.ts';
import { helpSource, openEditorsSource } from './command-palette/open-editors-source.ts';
import * as paletteCommands from './command-palette/palette.commands.ts';
import * as editorCommands from './editor-area/editor.commands.ts';
import * as layoutCommands from './layout/layout.commands.ts';
import * as partCommands from './parts/part.commands.ts';
import type { Contribution, WorkbenchCommand } from './workbench.ts';

/** What the shell itself offers, registered in the same way as any feature. */
export const contributeWorkbench: Contribution = (workbench) => {
  const groups: readonly Readonly<Record<string, WorkbenchCommand>>[] = [
    appearanceCommands,
    paletteCommands,
    editorCommands,
    layoutCommands,
    partCommands,
  ];
  for (const command of groups.flatMap((group) => Object.values(group))) workbench.commands.add(command);
  workbench.settings.registry.add(themeSetting);
  workbench.settings.registry.add(zoomSetting);
  const changeKey = (command: string) =>
    void workbench.commands.runLink({ command: 'keybindings.change', args: { command } });
  workbench.quickInput.addSource(commandSource(workbench, changeKey));
  workbench.quickInput.addSource(openEditorsSource(workbench));
  workbench.quickInput.addSource(helpSource(workbench));
};
