import type { State } from '../state.ts';
import { type Silence, silenceKey } from './silence.ts';

/** The silence that lies on a problem, if any. */
export function silenceOf(state: State, problem: Pick<Silence, 'code' | 'subject'>): Silence | undefined {
  return state.silences.get(silenceKey(problem));
}

/** Whether an officer has silenced this problem of this record. */
export function isSilenced(state: State, problem: Pick<Silence, 'code' | 'subject'>): boolean {
  return silenceOf(state, problem) !== undefined;
}
