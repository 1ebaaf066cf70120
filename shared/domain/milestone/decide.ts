import type { LocalDate } from '../../kernel/local-date.ts';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import {
  letterIdSchema,
  type MilestoneId,
  milestoneIdSchema,
  officeIdSchema,
  type PlanId,
  personIdSchema,
  planIdSchema,
} from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import { letterDay } from '../letter/letter.ts';
import { hasLeft } from '../person/has-left.ts';
import { planDue } from '../plan/plan.ts';
import type { State } from '../state.ts';
import { type Exception, exceptionSchema, milestoneEvents } from './events.ts';
import { currentDue, isPastDue } from './milestone.ts';

export const milestoneIntents = {
  AddMilestone: intent({
    yields: 'milestone.added',
    asks: ask({
      milestone: milestoneIdSchema,
      plan: planIdSchema,
      description: wordsSchema,
      office: officeIdSchema.optional(),
      owner: personIdSchema.optional(),
      originalDue: localDateSchema,
      exception: exceptionSchema.optional(),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        taken(state.milestones, asked.milestone, 'milestone'),
        missing(state.plans, asked.plan, 'corrective action plan'),
        missing(state.offices, asked.office, 'office'),
        missing(state.people, asked.owner, 'person'),
        hasLeft(state, asked.owner, effective, asked.milestone),
        planClosed(state, asked.plan),
        beyondPlan(state, asked.plan, asked.milestone, asked.originalDue, asked.exception),
      ) ?? ok([event(milestoneEvents, 'milestone.added', { ...asked, effective })]),
  }),

  CorrectOriginalDate: intent({
    yields: 'milestone.originalCorrected',
    asks: ask({ milestone: milestoneIdSchema, to: localDateSchema, reason: wordsSchema }),
    decide(state, asked) {
      const row = state.milestones.get(asked.milestone);
      const refusal = missing(state.milestones, asked.milestone, 'milestone');
      if (refusal || !row) return refusal ?? ok([]);
      const { originalDue: from, addedOn: effective, exception } = row;
      const isCurrent = row.reschedules.length === 0;
      return (
        firstRefusal(
          refuseIf(asked.to === from, 'sameDate', `The original date of ${asked.milestone} is ${from} already.`),
          isCurrent ? beyondPlan(state, row.plan, asked.milestone, asked.to, exception) : undefined,
        ) ?? ok([event(milestoneEvents, 'milestone.originalCorrected', { ...asked, from, effective })])
      );
    },
  }),

  RescheduleMilestone: intent({
    yields: 'milestone.rescheduled',
    asks: ask({
      milestone: milestoneIdSchema,
      to: localDateSchema,
      reason: wordsSchema.optional(),
      approver: wordsSchema.optional(),
      exception: exceptionSchema.optional(),
    }),
    decide(state, asked, { effective }) {
      const row = state.milestones.get(asked.milestone);
      const refusal = notOpen(state, asked.milestone, effective, 'rescheduled');
      if (refusal || !row) return refusal ?? ok([]);
      const from = currentDue(row);
      const last = row.reschedules.at(-1);
      return (
        firstRefusal(
          refuseIf(
            last !== undefined && effective < last.on,
            'beforeLastMove',
            `${asked.milestone} was moved on ${last?.on} already: a move of ${effective} cannot be recorded after it. Withdraw the later one first.`,
          ),
          refuseIf(asked.to === from, 'sameDate', `${asked.milestone} is already due on ${from}.`),
          refuseIf(
            isPastDue(row, effective) && !(asked.reason && asked.approver),
            'reasonRequired',
            `${asked.milestone} was due on ${from} and is past due: moving it needs a reason and an approver.`,
          ),
          beyondPlan(state, row.plan, asked.milestone, asked.to, asked.exception),
        ) ?? ok([event(milestoneEvents, 'milestone.rescheduled', { ...asked, from, effective })])
      );
    },
  }),

  WithdrawReschedule: intent({
    yields: 'milestone.rescheduleWithdrawn',
    asks: ask({ milestone: milestoneIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const last = state.milestones.get(asked.milestone)?.reschedules.at(-1);
      const refusal = missing(state.milestones, asked.milestone, 'milestone');
      if (refusal) return refusal;
      if (!last) return nothingThere(asked.milestone, 'has never been rescheduled');
      return ok([event(milestoneEvents, 'milestone.rescheduleWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  /** Effective on the day of the letter unless another is given. */
  RecordChangeTold: intent({
    yields: 'milestone.changeTold',
    asks: ask({ milestone: milestoneIdSchema, letter: letterIdSchema.nullable() }),
    decide(state, asked, { effective: today }) {
      const refusal = firstRefusal(
        missing(state.milestones, asked.milestone, 'milestone'),
        missing(state.letters, asked.letter, 'letter'),
      );
      const row = state.milestones.get(asked.milestone);
      if (refusal || !row) return refusal ?? ok([]);
      const last = row.reschedules.at(-1);
      if (!last) return nothingThere(asked.milestone, 'has never been rescheduled');
      const letter = asked.letter ? state.letters.get(asked.letter) : undefined;
      const told = letter && letterDay(letter);
      return (
        firstRefusal(
          refuseIf(
            letter !== undefined && told === undefined,
            'letterNotIssued',
            `${letter?.id} is a draft: it has told nobody anything.`,
          ),
          refuseIf(
            told !== undefined && told < last.on,
            'toldBeforeMove',
            `${letter?.id} of ${told} cannot tell of the move of ${last.on}.`,
          ),
        ) ??
        ok([
          event(milestoneEvents, 'milestone.changeTold', {
            ...asked,
            due: last.to,
            effective: asked.effective ?? told ?? today,
          }),
        ])
      );
    },
  }),

  CompleteMilestone: intent({
    yields: 'milestone.completed',
    asks: ask({ milestone: milestoneIdSchema, note: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      notOpen(state, asked.milestone, effective, 'completed') ??
      ok([event(milestoneEvents, 'milestone.completed', { ...asked, effective })]),
  }),

  ReopenMilestone: intent({
    yields: 'milestone.reopened',
    asks: ask({ milestone: milestoneIdSchema, reason: wordsSchema }),
    decide(state, asked, { effective }) {
      const refusal = missing(state.milestones, asked.milestone, 'milestone');
      if (refusal) return refusal;
      const completedOn = state.milestones.get(asked.milestone)?.completedOn;
      if (!completedOn) return nothingThere(asked.milestone, 'is not completed');
      const closed = planClosed(state, state.milestones.get(asked.milestone)?.plan);
      if (closed) return closed;
      if (effective < completedOn)
        return nothingThere(asked.milestone, `was completed on ${completedOn} and cannot be reopened on ${effective}`);
      return ok([event(milestoneEvents, 'milestone.reopened', { ...asked, effective })]);
    },
  }),

  AssignMilestone: intent({
    yields: 'milestone.assigned',
    asks: ask({ milestone: milestoneIdSchema, owner: personIdSchema.nullable() }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notYet(state, asked.milestone, effective),
        missing(state.people, asked.owner, 'person'),
        hasLeft(state, asked.owner, effective, asked.milestone),
      ) ?? ok([event(milestoneEvents, 'milestone.assigned', { ...asked, effective })]),
  }),

  WithdrawAssignment: intent({
    yields: 'milestone.assignmentWithdrawn',
    asks: ask({ milestone: milestoneIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const last = state.milestones.get(asked.milestone)?.owners.at(-1);
      const refusal = missing(state.milestones, asked.milestone, 'milestone');
      if (refusal) return refusal;
      if (!last) return nothingThere(asked.milestone, 'has never had an owner');
      return ok([event(milestoneEvents, 'milestone.assignmentWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  NoteProgress: intent({
    yields: 'milestone.noted',
    asks: ask({ milestone: milestoneIdSchema, text: wordsSchema }),
    decide: (state, asked, { effective }) =>
      notYet(state, asked.milestone, effective) ??
      ok([event(milestoneEvents, 'milestone.noted', { ...asked, effective })]),
  }),

  WithdrawNote: intent({
    yields: 'milestone.noteWithdrawn',
    asks: ask({ milestone: milestoneIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const last = state.milestones.get(asked.milestone)?.notes.at(-1);
      const refusal = missing(state.milestones, asked.milestone, 'milestone');
      if (refusal) return refusal;
      if (!last) return nothingThere(asked.milestone, 'has no note');
      return ok([event(milestoneEvents, 'milestone.noteWithdrawn', { ...asked, effective: last.on })]);
    },
  }),
};

/** Refuses a milestone that is unknown, and what would precede it. */
function notYet(state: State, id: MilestoneId, effective: LocalDate): Refusal | undefined {
  const addedOn = state.milestones.get(id)?.addedOn;
  return firstRefusal(
    missing(state.milestones, id, 'milestone'),
    refuseIf(
      addedOn !== undefined && effective < addedOn,
      'beforeItExisted',
      `Nothing can be recorded of ${id} on ${effective}: it was added on ${addedOn}.`,
    ),
  );
}

/** Refuses what only an open milestone can undergo, and what would precede it. */
function notOpen(state: State, id: MilestoneId, effective: LocalDate, verb: string): Refusal | undefined {
  const row = state.milestones.get(id);
  return firstRefusal(
    missing(state.milestones, id, 'milestone'),
    refuseIf(
      row?.completedOn !== undefined,
      'alreadyCompleted',
      `${id} was completed on ${row?.completedOn} and cannot be ${verb}.`,
    ),
    refuseIf(
      row !== undefined && effective < row.addedOn,
      'beforeItExisted',
      `${id} cannot be ${verb} on ${effective}: it was added on ${row?.addedOn}.`,
    ),
  );
}

function planClosed(state: State, id: PlanId | undefined): Refusal | undefined {
  const closed = id && state.plans.get(id)?.closed;
  return closed ? refuse('planClosed', `${id} was closed on ${closed.on}: reopen it first.`) : undefined;
}

/** Refuses a date beyond the plan's own, unless an exception comes with it (rules.md A5). */
function beyondPlan(
  state: State,
  id: PlanId,
  milestone: MilestoneId,
  date: LocalDate,
  exception: Exception | undefined,
): Refusal | undefined {
  const plan = state.plans.get(id);
  const due = plan && planDue(plan);
  if (due === undefined || date <= due || exception) return undefined;
  return refuse(
    'beyondPlan',
    `${milestone} cannot be due on ${date}: ${id} is due on ${due}. Give the reason and the approver of an exception, or move the plan's date first.`,
    { plan: id, due },
  );
}

function nothingThere(id: MilestoneId, sentence: string): Refusal {
  return { ok: false, code: 'nothingThere', message: `${id} ${sentence}.` };
}
