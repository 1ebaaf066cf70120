import { type Inverses, withdrawn } from '../inverse.ts';
import type { letterEvents } from './events.ts';

export const letterInverses: Inverses<typeof letterEvents> = {
  'letter.drafted': ({ letter: id }) => withdrawn({ kind: 'letter', id }),
  'letter.issued': null,
  'letter.sent': null,
  'letter.registered': ({ letter: id }) => withdrawn({ kind: 'letter', id }),
};
