import type { LocalDate } from '../../kernel/local-date.ts';
import { type Refusal, refuse } from '../../kernel/result.ts';
import type { RecommendationId } from '../ids.ts';
import type { State } from '../state.ts';
import { type Step, stepSchema } from './events.ts';

export const stepWords: Readonly<Record<Step, string>> = {
  resolved: 'resolution',
  managementDecision: 'management decision',
  finalAction: 'final action',
  closeoutSent: 'closeout letter',
  closed: 'closure',
};

/**
 * What a step cannot precede: the closeout letter tells of the final action, and a closure ends all. Decision, resolution and action come in
 * any order, for work is at times done before it is agreed on; a problem tells of that.
 */
const follows: Readonly<Partial<Record<Step, readonly Step[]>>> = {
  closeoutSent: ['finalAction'],
  closed: ['resolved', 'managementDecision', 'finalAction', 'closeoutSent'],
};

/** Refuses a step of a day on which it cannot have been taken, as the others on record are dated. */
export function outOfOrder(state: State, id: RecommendationId, step: Step, day: LocalDate): Refusal | undefined {
  const steps = state.recommendations.get(id)?.steps ?? {};
  for (const other of stepSchema.options) {
    const on = steps[other]?.on;
    if (on === undefined) continue;
    const isTooEarly = day < on && follows[step]?.includes(other);
    const isTooLate = day > on && follows[other]?.includes(step);
    if (!isTooEarly && !isTooLate) continue;
    const [first, then] = isTooEarly ? [other, step] : [step, other];
    return refuse(
      'stepsOutOfOrder',
      `The ${stepWords[step]} of ${id} cannot be of ${day}: its ${stepWords[other]} is of ${on}, and the ${stepWords[first]} comes before the ${stepWords[then]}.`,
    );
  }
  return undefined;
}
