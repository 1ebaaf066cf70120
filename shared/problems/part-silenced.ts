import type { Silence } from '../domain/problem/silence.ts';
import { silenceOf } from '../domain/problem/silenced.ts';
import type { State } from '../domain/state.ts';
import type { Problem } from './problem.ts';

/** A problem that an officer has silenced, and the fact that silenced it. */
export interface SilencedProblem extends Problem {
  readonly silence: Silence;
}

/** Problems apart from those that are silenced: they are neither counted nor listed unless somebody asks. Keeps the order. */
export function partSilenced(
  problems: readonly Problem[],
  state: State,
): { readonly voiced: readonly Problem[]; readonly silenced: readonly SilencedProblem[] } {
  if (state.silences.size === 0) return { voiced: problems, silenced: [] };
  const voiced: Problem[] = [];
  const silenced: SilencedProblem[] = [];
  for (const problem of problems) {
    const silence = silenceOf(state, problem);
    if (silence) silenced.push({ ...problem, silence });
    else voiced.push(problem);
  }
  return { voiced, silenced };
}
