import { createStore } from 'zustand/vanilla';
import type { ProblemPlace } from '../../../shared/problems/problem.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { openRecord } from './record-kinds.ts';

/** What a page of evidence is to show, as it was last asked for; `count` tells one asking from the next. */
export const revealedPlace = createStore<{ readonly place: ProblemPlace | undefined; readonly count: number }>(() => ({
  place: undefined,
  count: 0,
}));

/** Opens the piece of evidence at a line of its text. */
export function revealPlace(workbench: Workbench, place: ProblemPlace): void {
  openRecord(workbench, { kind: 'evidence', id: place.evidence });
  revealedPlace.setState(({ count }) => ({ place, count: count + 1 }));
}
