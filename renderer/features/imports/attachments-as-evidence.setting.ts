import type { ToggleSetting } from '../../platform/settings/setting.ts';

export const attachmentsAsEvidence: ToggleSetting = {
  kind: 'toggle',
  id: 'import.attachmentsAsEvidence',
  title: 'Attachments as evidence of their own',
  description:
    'An import keeps every attachment within its message. With this on, each also becomes a piece of evidence that can be linked and enclosed by itself.',
  category: 'Evidence',
  initial: false,
};
