/** Undo and redo: intents that take a step back, or do it again. Nothing is erased; the record keeps what was done and that it was taken back. */
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { docketInverses } from './docket/undo.ts';
import { type Intent, type IntentName, intents } from './domain.ts';
import { evidenceInverses } from './evidence/undo.ts';
import { type DomainEvent, type domainEvents, evolve } from './evolve.ts';
import type { Inverse, Inverses } from './inverse.ts';
import { letterInverses } from './letter/undo.ts';
import { milestoneInverses } from './milestone/undo.ts';
import { caseInverses } from './nara-case/undo.ts';
import { officeInverses } from './office/undo.ts';
import { personInverses } from './person/undo.ts';
import { pilotInverses } from './pilot/undo.ts';
import { planInverses } from './plan/undo.ts';
import { problemInverses } from './problem/undo.ts';
import { promiseInverses } from './promise/undo.ts';
import { recommendationInverses } from './recommendation/undo.ts';
import { recordInverses } from './record/undo.ts';
import { rosterInverses } from './roster/undo.ts';
import type { State } from './state.ts';
import { suspenseInverses } from './suspense/undo.ts';
import { stepInWords } from './undo-words.ts';

/** What one gesture of the officer recorded, and the state it was decided on. */
export interface Step {
  readonly before: State;
  /** Not empty. */
  readonly events: readonly DomainEvent[];
}

/**
 * The intents that take a step back, to be decided together on the state as it is now. Each fact is taken back on the day on which it was
 * said to be true, so that no view of any day shows it. Refuses with `undo.impossible` where one of its events has no inverse.
 * The record may refuse them still: what others rest on since then stays.
 */
export function undoIntents(step: Step): Result<readonly Intent[]> {
  let before = step.before;
  const steps: (readonly Intent[])[] = [];
  for (const event of step.events) {
    const inverse = inverseOf(before, event);
    if (!inverse) return impossible(step.events);
    steps.push(inverse);
    before = evolve(before, event);
  }
  return ok(steps.reverse().flat());
}

/** The intents that do a step again as it was, with its own dates, after it was undone. */
export function redoIntents(step: Step): readonly Intent[] {
  return step.events.map(intentOf);
}

const inverses: Inverses<typeof domainEvents> = {
  ...docketInverses,
  ...officeInverses,
  ...personInverses,
  ...recommendationInverses,
  ...caseInverses,
  ...planInverses,
  ...milestoneInverses,
  ...evidenceInverses,
  ...letterInverses,
  ...promiseInverses,
  ...suspenseInverses,
  ...pilotInverses,
  ...rosterInverses,
  ...problemInverses,
  ...recordInverses,
};

/** Undefined where the event cannot be taken back. `before` is the state on which it was decided. */
function inverseOf(before: State, event: DomainEvent): readonly Intent[] | undefined {
  const inverse = inverses[event.type] as Inverse<DomainEvent['data']> | null;
  return inverse?.(event.data, before);
}

/** The intent that yields the event: what it asks is what the event holds, less what was decided. */
function intentOf({ type, data }: DomainEvent): Intent {
  const name = (Object.keys(intents) as IntentName[]).find((one) => intents[one].yields === type);
  if (!name) throw new TypeError(`no intent yields ${type}`);
  const asked = intents[name].asks.shape;
  const members = Object.entries(data).filter(([member]) => Object.hasOwn(asked, member));
  return { intent: name, ...Object.fromEntries(members) } as Intent;
}

function impossible(events: readonly DomainEvent[]): Refusal {
  return refuse(
    'undo.impossible',
    `The last step (${stepInWords(events)}) cannot be undone: it has happened. Record what has changed as a step of its own.`,
  );
}
