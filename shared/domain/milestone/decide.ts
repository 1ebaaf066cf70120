import type { LocalDate } from '../../kernel/local-date.ts';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ok, type Refusal } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { type MilestoneId, milestoneIdSchema, officeIdSchema, personIdSchema, planIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import type { State } from '../state.ts';
import { milestoneEvents } from './events.ts';
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
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        taken(state.milestones, asked.milestone, 'milestone'),
        missing(state.plans, asked.plan, 'corrective action plan'),
        missing(state.offices, asked.office, 'office'),
        missing(state.people, asked.owner, 'person'),
      ) ?? ok([event(milestoneEvents, 'milestone.added', { ...asked, effective })]),
  }),

  RescheduleMilestone: intent({
    yields: 'milestone.rescheduled',
    asks: ask({
      milestone: milestoneIdSchema,
      to: localDateSchema,
      reason: wordsSchema.optional(),
      approver: wordsSchema.optional(),
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
      if (effective < completedOn)
        return nothingThere(asked.milestone, `was completed on ${completedOn} and cannot be reopened on ${effective}`);
      return ok([event(milestoneEvents, 'milestone.reopened', { ...asked, effective })]);
    },
  }),

  AssignMilestone: intent({
    yields: 'milestone.assigned',
    asks: ask({ milestone: milestoneIdSchema, owner: personIdSchema.nullable() }),
    decide(state, asked, { effective }) {
      const owner = asked.owner ? state.people.get(asked.owner) : undefined;
      return (
        firstRefusal(
          missing(state.milestones, asked.milestone, 'milestone'),
          missing(state.people, asked.owner, 'person'),
          refuseIf(
            owner?.departedOn !== undefined && owner.departedOn <= effective,
            'ownerDeparted',
            `${owner?.name} left on ${owner?.departedOn} and cannot be given ${asked.milestone}.`,
          ),
        ) ?? ok([event(milestoneEvents, 'milestone.assigned', { ...asked, effective })])
      );
    },
  }),

  NoteProgress: intent({
    yields: 'milestone.noted',
    asks: ask({ milestone: milestoneIdSchema, text: wordsSchema }),
    decide: (state, asked, { effective }) =>
      missing(state.milestones, asked.milestone, 'milestone') ??
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

function nothingThere(id: MilestoneId, sentence: string): Refusal {
  return { ok: false, code: 'nothingThere', message: `${id} ${sentence}.` };
}
