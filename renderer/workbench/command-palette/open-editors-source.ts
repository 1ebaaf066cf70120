import { matchTitle } from '../../platform/quick-input/match-title.ts';
import type { QuickSource } from '../../platform/quick-input/quick-input.ts';
import type { Workbench } from '../workbench.ts';

/** The open tabs in quick open; features add their records beside them. */
export function openEditorsSource({ editors }: Workbench): QuickSource {
  return {
    prefix: '',
    label: 'Quick open',
    placeholder: 'Find a record, a message or a letter; > for commands, ? for help',
    noun: 'found',
    find(query) {
      const open = editors.openEditors();
      const items = open.flatMap((editor) => {
        const match = matchTitle(editor.title, query);
        if (match === undefined) return [];
        return [{ ...editor, group: 'Open editors', matches: match.ranges, choose: editor.show }];
      });
      return { items, total: open.length };
    },
  };
}

/** What can be typed into the box. */
export function helpSource({ quickInput }: Workbench): QuickSource {
  const ways = [
    { id: '', title: 'Find a record, a message or a letter', description: 'type part of its name or number' },
    { id: '>', title: 'Run a command', description: 'type > first' },
    { id: '?', title: 'Show this help', description: 'type ? first' },
  ];
  return {
    prefix: '?',
    label: 'Help',
    placeholder: 'What can be typed here',
    noun: 'ways',
    find: () => ({
      total: ways.length,
      items: ways.map((way) => ({ ...way, icon: 'question', choose: () => quickInput.show(way.id) })),
    }),
  };
}
