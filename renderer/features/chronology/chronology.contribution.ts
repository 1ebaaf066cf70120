import type { Contribution } from '../../workbench/workbench.ts';
import { addEvidence, addFactsOf, addMessages, addSelected } from './add-lines.commands.ts';
import { ChronologiesView } from './chronologies.view.tsx';
import { chronologyCommands, newChronology } from './chronology.commands.ts';
import { chronologyEditor } from './chronology.editor.tsx';
import { chronologySource } from './chronology-source.ts';

export const contributeChronology: Contribution = (workbench) => {
  const { commands, editors, quickInput, views } = workbench;
  views.views.add({
    id: 'evidence.chronologies',
    container: 'evidence',
    title: 'Chronologies',
    order: 2,
    component: ChronologiesView,
  });
  editors.register(chronologyEditor);
  quickInput.addSource(chronologySource(workbench));
  commands.add(newChronology);
  for (const { asking, named } of chronologyCommands) {
    commands.add(asking);
    commands.add(named);
  }
  commands.add(addMessages);
  commands.add(addEvidence);
  commands.add(addFactsOf);
  commands.add(addSelected);
};
