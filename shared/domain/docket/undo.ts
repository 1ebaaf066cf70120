import type { Inverses } from '../inverse.ts';
import type { docketEvents } from './events.ts';

export const docketInverses: Inverses<typeof docketEvents> = {
  'docket.created': null,
  'docket.mailDomainsSet': ({ effective }, before) => [
    { intent: 'SetMailDomains', domains: [...(before.docket?.mailDomains ?? [])], effective },
  ],
  'docket.restored': null,
  'docket.lossAcknowledged': null,
};
