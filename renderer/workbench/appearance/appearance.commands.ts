import type { Workbench, WorkbenchCommand } from '../workbench.ts';
import { themeSetting, zoomSetting } from './appearance.settings.ts';

export const chooseTheme: WorkbenchCommand = {
  id: 'workbench.chooseTheme',
  title: 'Choose a Theme…',
  category: 'View',
  icon: 'color-mode',
  keys: ['Ctrl+K Ctrl+T'],
  menus: [
    { menu: 'menuBar.view', group: '3_appearance', order: 4 },
    { menu: 'settingsGear', group: '2_appearance' },
  ],
  async run({ quickInput, settings }) {
    const theme = await quickInput.choose('Choose a theme', themeSetting.choices);
    if (theme !== undefined) settings.set(themeSetting, theme);
  },
};

export const zoomIn: WorkbenchCommand = {
  id: 'workbench.zoomIn',
  title: 'Zoom In',
  category: 'View',
  keys: ['Ctrl+='],
  menus: [{ menu: 'menuBar.view', group: '3_appearance', order: 1 }],
  run: (workbench) => zoomBy(workbench, 1),
};

export const zoomOut: WorkbenchCommand = {
  id: 'workbench.zoomOut',
  title: 'Zoom Out',
  category: 'View',
  keys: ['Ctrl+-'],
  menus: [{ menu: 'menuBar.view', group: '3_appearance', order: 2 }],
  run: (workbench) => zoomBy(workbench, -1),
};

export const resetZoom: WorkbenchCommand = {
  id: 'workbench.resetZoom',
  title: 'Reset Zoom',
  category: 'View',
  menus: [{ menu: 'menuBar.view', group: '3_appearance', order: 3 }],
  run: ({ settings }) => settings.reset(zoomSetting),
};

function zoomBy({ settings, announcer }: Workbench, steps: number): void {
  const zoom = settings.get(zoomSetting) + steps * zoomSetting.step;
  const result = settings.set(zoomSetting, zoom);
  announcer.say(result.ok ? `Zoom ${zoom} %` : result.message);
}
