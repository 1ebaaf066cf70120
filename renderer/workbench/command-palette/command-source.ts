import { z } from 'zod';
import { chordLabel, parseChord } from '../../platform/keybindings/key-chord.ts';
import { matchTitle } from '../../platform/quick-input/match-title.ts';
import type { QuickItem, QuickSource } from '../../platform/quick-input/quick-input.ts';
import { readStored } from '../../platform/storage/stored.ts';
import type { Workbench } from '../workbench.ts';

const storageKey = 'commandsUsed';
const maxUsedLately = 5;

/** Every command, those used lately first; a refused one stays listed with its reason. */
export function commandSource(workbench: Workbench, changeKey: (commandId: string) => void): QuickSource {
  return {
    prefix: '>',
    label: 'Command palette',
    placeholder: 'Type the name of a command',
    noun: 'commands',
    otherLabel: 'change its key',
    find(query) {
      const usedLately = readStored(workbench.storage, storageKey, z.array(z.string()), []);
      const commands = workbench.commands.registry.store
        .getState()
        .items.filter((command) => !command.takesArguments && workbench.commands.isOffered(command.id));
      const items = commands
        .flatMap((command) => {
          const title = `${command.category}: ${command.title}`;
          const match = matchTitle(title, query);
          const place = usedLately.indexOf(command.id);
          return match === undefined ? [] : [{ command, title, match, place: place < 0 ? usedLately.length : place }];
        })
        .sort((a, b) => a.place - b.place || a.match.score - b.match.score || a.title.localeCompare(b.title))
        .map(({ command, title, match, place }) =>
          toItem(workbench, command.id, {
            title,
            icon: command.icon ?? 'blank',
            group: place < usedLately.length ? 'Used lately' : 'All commands',
            matches: match.ranges,
            chooseOther: () => changeKey(command.id),
          }),
        );
      return { items, total: commands.length };
    },
  };
}

type ItemLook = Pick<QuickItem, 'title'> & Partial<QuickItem>;

function toItem(workbench: Workbench, id: string, look: ItemLook): QuickItem {
  const key = workbench.keybindings.keyOf(id);
  const reason = workbench.commands.reasonAgainst(id);
  return {
    id,
    ...look,
    ...(key === undefined ? {} : { key: chordLabel(parseChord(key), workbench.isMac) }),
    ...(reason === undefined ? {} : { reason }),
    choose() {
      rememberUse(workbench, id);
      void workbench.commands.runLink({ command: id });
    },
  };
}

function rememberUse({ storage }: Workbench, id: string): void {
  const before = readStored(storage, storageKey, z.array(z.string()), []);
  const after = [id, ...before.filter((other) => other !== id)].slice(0, maxUsedLately);
  storage.set(storageKey, JSON.stringify(after));
}
