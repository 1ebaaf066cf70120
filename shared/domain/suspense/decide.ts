import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ok, type Refusal } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { evidenceIdSchema, type SuspenseId, subjectSchema, suspenseIdSchema } from '../ids.ts';
import { beforeLast, firstRefusal, intent, missing, nothingThere, refuseIf, taken } from '../intent.ts';
import { partySchema } from '../party.ts';
import { partyName } from '../party-name.ts';
import { hasLeft } from '../person/has-left.ts';
import type { State } from '../state.ts';
import { unknownSubject } from '../subject.ts';
import { unknownParty } from '../unknown-party.ts';
import { suspenseEvents } from './events.ts';
import { nextSuspenseId, suspenseDue } from './suspense.ts';

export const suspenseIntents = {
  OpenSuspense: intent({
    yields: 'suspense.opened',
    asks: ask({
      /** The next free number where none is given. */
      suspense: suspenseIdSchema.optional(),
      what: wordsSchema,
      askedOf: partySchema,
      askedBy: partySchema.optional(),
      due: localDateSchema,
      about: subjectSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
    decide(state, asked, { effective }) {
      const suspense = asked.suspense ?? nextSuspenseId(state.suspenses);
      return (
        firstRefusal(
          taken(state.suspenses, suspense, 'suspense'),
          unknownParty(state, asked.askedOf),
          unknownParty(state, asked.askedBy),
          asked.about && unknownSubject(state, asked.about),
          missing(state.evidence, asked.evidence, 'evidence'),
          refuseIf(
            asked.due < effective,
            'dueBeforeAsked',
            `What is asked on ${effective} cannot be due on ${asked.due}, before it was asked.`,
          ),
        ) ?? ok([event(suspenseEvents, 'suspense.opened', { ...asked, suspense, effective })])
      );
    },
  }),

  RecordFollowUp: intent({
    yields: 'suspense.followedUp',
    asks: ask({
      suspense: suspenseIdSchema,
      how: wordsSchema,
      note: wordsSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notOpen(state, asked.suspense, effective, 'followed up'),
        missing(state.evidence, asked.evidence, 'evidence'),
      ) ?? ok([event(suspenseEvents, 'suspense.followedUp', { ...asked, effective })]),
  }),

  WithdrawFollowUp: intent({
    yields: 'suspense.followUpWithdrawn',
    asks: ask({ suspense: suspenseIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const last = state.suspenses.get(asked.suspense)?.followUps.at(-1);
      if (!last) return nothingThere(state.suspenses, asked.suspense, 'suspense', 'has not been followed up');
      return ok([event(suspenseEvents, 'suspense.followUpWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  RecordAnswer: intent({
    yields: 'suspense.answered',
    asks: ask({
      suspense: suspenseIdSchema,
      by: partySchema.optional(),
      note: wordsSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notOpen(state, asked.suspense, effective, 'answered'),
        unknownParty(state, asked.by),
        missing(state.evidence, asked.evidence, 'evidence'),
      ) ?? ok([event(suspenseEvents, 'suspense.answered', { ...asked, effective })]),
  }),

  WithdrawAnswer: intent({
    yields: 'suspense.answerWithdrawn',
    asks: ask({ suspense: suspenseIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const answered = state.suspenses.get(asked.suspense)?.answered;
      if (!answered) return nothingThere(state.suspenses, asked.suspense, 'suspense', 'has no answer');
      return ok([event(suspenseEvents, 'suspense.answerWithdrawn', { ...asked, effective: answered.on })]);
    },
  }),

  ExtendSuspense: intent({
    yields: 'suspense.extended',
    asks: ask({ suspense: suspenseIdSchema, to: localDateSchema, reason: wordsSchema }),
    decide(state, asked, { effective }) {
      const row = state.suspenses.get(asked.suspense);
      const refusal = notOpen(state, asked.suspense, effective, 'extended');
      if (refusal || !row) return refusal ?? ok([]);
      const from = suspenseDue(row);
      const last = row.extensions.at(-1);
      return (
        firstRefusal(
          refuseIf(
            asked.to <= from,
            'notLater',
            `${asked.suspense} is due on ${from} already, not before ${asked.to}.`,
          ),
          beforeLast(asked.suspense, last?.on, effective, 'was extended', 'an extension'),
        ) ?? ok([event(suspenseEvents, 'suspense.extended', { ...asked, from, effective })])
      );
    },
  }),

  WithdrawExtension: intent({
    yields: 'suspense.extensionWithdrawn',
    asks: ask({ suspense: suspenseIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const last = state.suspenses.get(asked.suspense)?.extensions.at(-1);
      if (!last) return nothingThere(state.suspenses, asked.suspense, 'suspense', 'has never been extended');
      return ok([event(suspenseEvents, 'suspense.extensionWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  ReassignSuspense: intent({
    yields: 'suspense.reassigned',
    asks: ask({ suspense: suspenseIdSchema, to: partySchema, reason: wordsSchema }),
    decide(state, asked, { effective }) {
      const row = state.suspenses.get(asked.suspense);
      const refusal = notOpen(state, asked.suspense, effective, 'handed to somebody else');
      if (refusal || !row) return refusal ?? ok([]);
      const last = row.reassignments.at(-1)?.on;
      return (
        firstRefusal(
          unknownParty(state, asked.to),
          hasLeft(state, asked.to.kind === 'person' ? asked.to.id : undefined, effective, asked.suspense),
          refuseIf(
            canonicalJson(asked.to) === canonicalJson(row.askedOf),
            'sameParty',
            `${asked.suspense} is asked of ${partyName(state, row.askedOf)} already.`,
          ),
          beforeLast(asked.suspense, last, effective, 'was handed on', 'another handing on'),
        ) ?? ok([event(suspenseEvents, 'suspense.reassigned', { ...asked, from: row.askedOf, effective })])
      );
    },
  }),

  WithdrawReassignment: intent({
    yields: 'suspense.reassignmentWithdrawn',
    asks: ask({ suspense: suspenseIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const last = state.suspenses.get(asked.suspense)?.reassignments.at(-1);
      if (!last)
        return nothingThere(state.suspenses, asked.suspense, 'suspense', 'has not been handed to anybody else');
      return ok([event(suspenseEvents, 'suspense.reassignmentWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  CancelSuspense: intent({
    yields: 'suspense.cancelled',
    asks: ask({ suspense: suspenseIdSchema, reason: wordsSchema }),
    decide: (state, asked, { effective }) =>
      notOpen(state, asked.suspense, effective, 'cancelled') ??
      ok([event(suspenseEvents, 'suspense.cancelled', { ...asked, effective })]),
  }),

  ReinstateSuspense: intent({
    yields: 'suspense.reinstated',
    asks: ask({ suspense: suspenseIdSchema, reason: wordsSchema }),
    decide(state, asked, { effective }) {
      const cancelled = state.suspenses.get(asked.suspense)?.cancelled;
      if (!cancelled) return nothingThere(state.suspenses, asked.suspense, 'suspense', 'is not cancelled');
      return (
        refuseIf(
          effective < cancelled.on,
          'beforeItHappened',
          `${asked.suspense} was cancelled on ${cancelled.on} and cannot be reinstated on ${effective}.`,
        ) ?? ok([event(suspenseEvents, 'suspense.reinstated', { ...asked, effective })])
      );
    },
  }),
};

/** Refuses what only an open suspense can undergo, and what would precede it. */
function notOpen(state: State, id: SuspenseId, effective: LocalDate, verb: string): Refusal | undefined {
  const row = state.suspenses.get(id);
  if (!row) return missing(state.suspenses, id, 'suspense');
  return firstRefusal(
    refuseIf(
      row.answered !== undefined,
      'alreadyAnswered',
      `${id} was answered on ${row.answered?.on} and cannot be ${verb}.`,
    ),
    refuseIf(
      row.cancelled !== undefined,
      'alreadyCancelled',
      `${id} was cancelled on ${row.cancelled?.on} and cannot be ${verb}.`,
    ),
    refuseIf(
      effective < row.askedOn,
      'beforeItExisted',
      `${id} cannot be ${verb} on ${effective}: it was asked on ${row.askedOn}.`,
    ),
  );
}
