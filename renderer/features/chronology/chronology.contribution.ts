import type { Contribution } from '../../workbench/workbench.ts';
import { addMessages, openChronologyCommand, showChronology } from './chronology.commands.ts';
import { chronologyEditor } from './chronology.editor.tsx';

export const contributeChronology: Contribution = ({ commands, editors }) => {
  editors.register(chronologyEditor);
  commands.add(openChronologyCommand);
  commands.add(addMessages);
  commands.add(showChronology);
};
