import type { ChoiceSetting, NumberSetting } from '../../platform/settings/setting.ts';

export type Theme = 'system' | 'dark' | 'light' | 'high-contrast';

export const themeSetting: ChoiceSetting<Theme> = {
  id: 'workbench.theme',
  title: 'Theme',
  description: 'The colours of the whole window. Letters are always black on white, as they will be printed.',
  category: 'Appearance',
  kind: 'choice',
  initial: 'system',
  choices: [
    { value: 'system', title: 'As the system' },
    { value: 'dark', title: 'Dark' },
    { value: 'light', title: 'Light' },
    { value: 'high-contrast', title: 'High contrast' },
  ],
};

export const zoomSetting: NumberSetting = {
  id: 'workbench.zoom',
  title: 'Zoom',
  description: 'The size of everything in the window.',
  category: 'Appearance',
  kind: 'number',
  initial: 100,
  min: 50,
  max: 300,
  step: 10,
  unit: '%',
};
