import { expect, it } from 'vitest';
import { createCommands } from '../commands/command-registry.ts';
import { createContextKeys } from '../context/context-keys.ts';
import { createKeybindings } from '../keybindings/keybinding-registry.ts';
import { createMemoryStorage } from '../storage/memory-storage.ts';
import { menuModel } from './menu-model.ts';

it('groups and orders the commands placed in a menu, keeping a refused one with its reason', () => {
  const context = createContextKeys();
  const commands = createCommands({ services: () => undefined, context, onDidRefuse: () => {}, onDidThrow: () => {} });
  const keybindings = createKeybindings(createMemoryStorage(), String);
  const place = (group: string, order: number, when?: string) => [
    { menu: 'menuBar.file' as const, group, order, ...(when ? { when } : {}) },
  ];
  const run = () => {};
  commands.add({
    id: 'b.close',
    title: 'Close',
    category: 'F',
    menus: place('2_close', 1),
    requires: [{ when: 'open', otherwise: 'Nothing is open.' }],
    run,
  });
  commands.add({ id: 'a.open', title: 'Open…', category: 'F', menus: place('1_open', 2), run });
  commands.add({ id: 'a.new', title: 'New…', category: 'F', menus: place('1_open', 1), run });
  commands.add({ id: 'c.hidden', title: 'Hidden', category: 'F', menus: place('1_open', 3, 'never'), run });
  keybindings.declare([{ commandId: 'a.open', key: 'Ctrl+O' }]);

  const menu = menuModel({ commands, keybindings, context }, 'menuBar.file');
  expect(menu.map((group) => group.map((item) => item.title))).toEqual([['New…', 'Open…'], ['Close']]);
  expect(menu[0]?.[1]?.key).toBe('Ctrl+O');
  expect(menu[1]?.[0]?.reason).toBe('Nothing is open.');
});
