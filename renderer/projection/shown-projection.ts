import { createStore } from 'zustand/vanilla';
import type { Projection } from './projection.ts';

/** The projection of the docket that this window shows; undefined while none is open. One window shows one docket. */
export const shownProjection = createStore<{ readonly projection: Projection | undefined }>(() => ({
  projection: undefined,
}));
