import { expect, it, vi } from 'vitest';
import { showMenu } from '../../shared/contracts/menu.contract.ts';
import { menuTemplate } from './menu-template.ts';

const { menus } = showMenu.request.parse({
  menus: [
    {
      label: 'View',
      items: [
        {
          kind: 'command',
          command: 'view.showProblems',
          label: 'Problems',
          accelerator: 'CmdOrCtrl+Shift+M',
          isEnabled: false,
        },
        { kind: 'separator' },
        { kind: 'role', role: 'togglefullscreen' },
        {
          kind: 'submenu',
          label: 'Theme',
          items: [{ kind: 'command', command: 'theme.useDark', label: 'Dark', isChecked: true }],
        },
      ],
    },
  ],
});

it('puts the model into the words of Electron', () => {
  expect(menuTemplate(menus, () => undefined)).toMatchObject([
    {
      label: 'View',
      submenu: [
        { id: 'view.showProblems', label: 'Problems', accelerator: 'CmdOrCtrl+Shift+M', enabled: false },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        { label: 'Theme', submenu: [{ id: 'theme.useDark', type: 'checkbox', checked: true, enabled: true }] },
      ],
    },
  ]);
});

it('tells which command was chosen', () => {
  const onCommand = vi.fn();
  const [view] = menuTemplate(menus, onCommand);
  const [problems] = Array.isArray(view?.submenu) ? view.submenu : [];
  Reflect.apply(problems?.click ?? expect.fail('no click'), undefined, []);
  expect(onCommand).toHaveBeenCalledWith('view.showProblems');
});

it.each(['rm -rf', 'Evidence.import', 'evidence'])('refuses %j as the name of a command', (command) => {
  expect(
    showMenu.request.safeParse({ menus: [{ label: 'x', items: [{ kind: 'command', command, label: 'x' }] }] }).success,
  ).toBe(false);
});
