import { createStore } from 'zustand/vanilla';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { Problem } from '../../../shared/problems/problem.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { openRecord } from './record-kinds.ts';

/** The line that a page of evidence is to show, as it was last asked for; `count` tells one asking from the next. */
export const revealedPlace = createStore<{
  readonly evidence: EvidenceId | undefined;
  readonly line: number;
  readonly count: number;
}>(() => ({ evidence: undefined, line: 0, count: 0 }));

/** Opens the piece of evidence at a line of its text. */
export function revealPlace(workbench: Workbench, { evidence, line }: NonNullable<Problem['place']>): void {
  openRecord(workbench, { kind: 'evidence', id: evidence });
  revealedPlace.setState(({ count }) => ({ evidence, line, count: count + 1 }));
}
