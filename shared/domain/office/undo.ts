import { type Inverses, withdrawn } from '../inverse.ts';
import type { officeEvents } from './events.ts';

export const officeInverses: Inverses<typeof officeEvents> = {
  'office.added': ({ office: id }) => withdrawn({ kind: 'office', id }),
};
