import type { Inverses } from '../inverse.ts';
import type { recordEvents } from './events.ts';

/** A record that was withdrawn is entered again by whoever wants it. */
export const recordInverses: Inverses<typeof recordEvents> = { 'record.withdrawn': null };
