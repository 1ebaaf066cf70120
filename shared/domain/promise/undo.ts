import { type Inverses, withdrawn } from '../inverse.ts';
import type { promiseEvents } from './events.ts';

export const promiseInverses: Inverses<typeof promiseEvents> = {
  'promise.made': ({ promise: id }) => withdrawn({ kind: 'promise', id }),
};
