import type { ToggleSetting } from '../../platform/settings/setting.ts';

export const welcomeAtStart: ToggleSetting = {
  id: 'welcome.atStart',
  title: 'Welcome page at start',
  description: 'Opens the welcome page when the workbench starts without a docket.',
  category: 'Workbench',
  kind: 'toggle',
  initial: true,
};
