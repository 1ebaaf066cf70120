/** Undo and redo: intents that take a step back, or do it again. Nothing is erased; the record keeps what was done and that it was taken back. */
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { type Intent, type IntentName, intents } from './domain.ts';
import { type DomainEvent, evolve } from './evolve.ts';
import type { Subject } from './ids.ts';
import type { State } from './state.ts';
import { stepInWords } from './undo-words.ts';

/** What one gesture of the officer recorded, and the state it was decided on. */
export interface Step {
  readonly before: State;
  /** Not empty. */
  readonly events: readonly DomainEvent[];
}

const reason = 'Taken back by undo.';

/**
 * The intents that take a step back, to be decided together on the state as it is now. Each fact is taken back on the day on which it was
 * said to be true, so that no view of any day shows it. Refuses with `undo.impossible` where one of its events has no inverse.
 * The record may refuse them still: what others rest on since then stays.
 */
export function undoIntents(step: Step): Result<readonly Intent[]> {
  let before = step.before;
  const steps: Intent[][] = [];
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

/** Undefined where the event cannot be taken back. `before` is the state on which it was decided. */
function inverseOf(before: State, event: DomainEvent): Intent[] | undefined {
  const { effective } = event.data;
  switch (event.type) {
    case 'office.added':
      return [withdrawn({ kind: 'office', id: event.data.office })];
    case 'person.added':
      return [withdrawn({ kind: 'person', id: event.data.person })];
    case 'recommendation.issued':
      return [withdrawn({ kind: 'recommendation', id: event.data.recommendation })];
    case 'case.opened':
      return [withdrawn({ kind: 'case', id: event.data.case })];
    case 'plan.opened':
      return [withdrawn({ kind: 'plan', id: event.data.plan })];
    case 'milestone.added':
      return [withdrawn({ kind: 'milestone', id: event.data.milestone })];
    case 'letter.drafted':
    case 'letter.registered':
      return [withdrawn({ kind: 'letter', id: event.data.letter })];
    case 'person.departed':
      return [{ intent: 'RecordReturn', person: event.data.person, effective }];
    case 'person.returned': {
      const departedOn = before.people.get(event.data.person)?.departedOn;
      return departedOn && [{ intent: 'RecordDeparture', person: event.data.person, effective: departedOn }];
    }
    case 'recommendation.statusReported':
      return [{ intent: 'WithdrawReportedStatus', recommendation: event.data.recommendation, reason }];
    case 'recommendation.statusWithdrawn': {
      const { recommendation } = event.data;
      const last = before.recommendations.get(recommendation)?.statuses.at(-1);
      if (!last) return undefined;
      const { on, words: printedStatus, source } = last;
      return [{ intent: 'RecordReportedStatus', recommendation, printedStatus, source, effective: on }];
    }
    case 'case.acknowledged':
      return [{ intent: 'WithdrawAcknowledgement', case: event.data.case, reason }];
    case 'case.acknowledgementWithdrawn':
      return [{ intent: 'RecordAcknowledgement', case: event.data.case, effective }];
    case 'case.cadenceSet': {
      const cadence = before.cases.get(event.data.case)?.cadence ?? null;
      return [{ intent: 'SetCadence', case: event.data.case, cadence, effective }];
    }
    case 'milestone.rescheduled':
      return [{ intent: 'WithdrawReschedule', milestone: event.data.milestone, reason }];
    case 'milestone.rescheduleWithdrawn': {
      const { milestone } = event.data;
      const last = before.milestones.get(milestone)?.reschedules.at(-1);
      if (!last) return undefined;
      const { on, to, reason: why, approver } = last;
      return [{ intent: 'RescheduleMilestone', milestone, to, reason: why, approver, effective: on }];
    }
    case 'milestone.completed': {
      const { milestone, note } = event.data;
      const reopened: Intent = { intent: 'ReopenMilestone', milestone, reason, effective };
      return note ? [{ intent: 'WithdrawNote', milestone, reason }, reopened] : [reopened];
    }
    case 'milestone.reopened': {
      const { milestone } = event.data;
      const completedOn = before.milestones.get(milestone)?.completedOn;
      return completedOn && [{ intent: 'CompleteMilestone', milestone, effective: completedOn }];
    }
    case 'milestone.assigned': {
      const owner = before.milestones.get(event.data.milestone)?.owner ?? null;
      return [{ intent: 'AssignMilestone', milestone: event.data.milestone, owner, effective }];
    }
    case 'milestone.noted':
      return [{ intent: 'WithdrawNote', milestone: event.data.milestone, reason }];
    case 'milestone.noteWithdrawn': {
      const last = before.milestones.get(event.data.milestone)?.notes.at(-1);
      return last && [{ intent: 'NoteProgress', milestone: event.data.milestone, text: last.text, effective: last.on }];
    }
    case 'evidence.linked': {
      const { evidence, subject, role } = event.data;
      return [{ intent: 'UnlinkEvidence', evidence, subject, role, effective }];
    }
    case 'evidence.unlinked': {
      const { evidence, subject, role } = event.data;
      return [{ intent: 'LinkEvidence', evidence, subject, role, effective }];
    }
    // What was imported, issued or sent has happened; a record that was withdrawn is entered again by whoever wants it.
    case 'docket.created':
    case 'evidence.imported':
    case 'import.finished':
    case 'letter.issued':
    case 'letter.sent':
    case 'record.withdrawn':
      return undefined;
  }
}

function withdrawn(subject: Subject): Intent {
  return { intent: 'WithdrawRecord', subject, reason };
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
