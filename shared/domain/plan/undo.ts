import { type Inverses, withdrawn } from '../inverse.ts';
import type { planEvents } from './events.ts';

export const planInverses: Inverses<typeof planEvents> = {
  'plan.opened': ({ plan: id }) => withdrawn({ kind: 'plan', id }),
};
