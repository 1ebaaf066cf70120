import type { LocalDate } from '../../kernel/local-date.ts';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ok, type Refusal } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { type PilotId, pilotIdSchema, subjectSchema } from '../ids.ts';
import { beforeLast, firstRefusal, intent, missing, nothingThere, refuseIf, taken } from '../intent.ts';
import type { State } from '../state.ts';
import { unknownSubject } from '../subject.ts';
import { pilotEvents } from './events.ts';
import { notToExceedNow } from './pilot.ts';

const withReason = ask({ pilot: pilotIdSchema, reason: wordsSchema });

export const pilotIntents = {
  StartPilot: intent({
    yields: 'pilot.started',
    asks: ask({
      pilot: pilotIdSchema,
      title: wordsSchema,
      system: wordsSchema,
      notToExceed: localDateSchema,
      authorisation: wordsSchema.optional(),
      about: subjectSchema.optional(),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        taken(state.pilots, asked.pilot, 'pilot'),
        asked.about && unknownSubject(state, asked.about),
        refuseIf(
          asked.notToExceed < effective,
          'endsBeforeStart',
          `A pilot that starts on ${effective} cannot have ${asked.notToExceed} as its last day.`,
        ),
      ) ?? ok([event(pilotEvents, 'pilot.started', { ...asked, effective })]),
  }),

  RecordAuthorisation: intent({
    yields: 'pilot.authorised',
    asks: ask({ pilot: pilotIdSchema, authorisation: wordsSchema }),
    decide(state, asked, { effective }) {
      const already = state.pilots.get(asked.pilot)?.authorised;
      return (
        firstRefusal(
          missing(state.pilots, asked.pilot, 'pilot'),
          refuseIf(
            already !== undefined,
            'alreadyAuthorised',
            `${asked.pilot} was authorized on ${already?.on} already: ${already?.words}.`,
          ),
        ) ?? ok([event(pilotEvents, 'pilot.authorised', { ...asked, effective })])
      );
    },
  }),

  WithdrawAuthorisation: intent({
    yields: 'pilot.authorisationWithdrawn',
    asks: withReason,
    decide(state, asked) {
      const authorised = state.pilots.get(asked.pilot)?.authorised;
      if (!authorised) return nothingThere(state.pilots, asked.pilot, 'pilot', 'has no authorization');
      return ok([event(pilotEvents, 'pilot.authorisationWithdrawn', { ...asked, effective: authorised.on })]);
    },
  }),

  PausePilot: intent({
    yields: 'pilot.paused',
    asks: withReason,
    decide(state, asked, { effective }) {
      const paused = state.pilots.get(asked.pilot)?.paused;
      return (
        firstRefusal(
          hasEnded(state, asked.pilot, effective, 'paused'),
          refuseIf(paused !== undefined, 'alreadyPaused', `${asked.pilot} has been paused since ${paused?.on}.`),
        ) ?? ok([event(pilotEvents, 'pilot.paused', { ...asked, effective })])
      );
    },
  }),

  ResumePilot: intent({
    yields: 'pilot.resumed',
    asks: ask({ pilot: pilotIdSchema }),
    decide(state, asked, { effective }) {
      const refusal = hasEnded(state, asked.pilot, effective, 'resumed');
      const paused = state.pilots.get(asked.pilot)?.paused;
      if (refusal || !paused) return refusal ?? nothingThere(state.pilots, asked.pilot, 'pilot', 'is not paused');
      return (
        refuseIf(
          effective < paused.on,
          'beforeItHappened',
          `${asked.pilot} was paused on ${paused.on} and cannot be resumed on ${effective}.`,
        ) ?? ok([event(pilotEvents, 'pilot.resumed', { ...asked, effective })])
      );
    },
  }),

  ExtendPilot: intent({
    yields: 'pilot.extended',
    asks: ask({ pilot: pilotIdSchema, to: localDateSchema, reason: wordsSchema, approver: wordsSchema }),
    decide(state, asked, { effective }) {
      const row = state.pilots.get(asked.pilot);
      const refusal = hasEnded(state, asked.pilot, effective, 'extended');
      if (refusal || !row) return refusal ?? ok([]);
      const from = notToExceedNow(row);
      const last = row.extensions.at(-1);
      return (
        firstRefusal(
          refuseIf(
            asked.to <= from,
            'notLater',
            `${asked.pilot} may run until ${from} already, not before ${asked.to}.`,
          ),
          beforeLast(asked.pilot, last?.on, effective, 'was extended', 'an extension'),
        ) ?? ok([event(pilotEvents, 'pilot.extended', { ...asked, from, effective })])
      );
    },
  }),

  WithdrawPilotExtension: intent({
    yields: 'pilot.extensionWithdrawn',
    asks: withReason,
    decide(state, asked) {
      const last = state.pilots.get(asked.pilot)?.extensions.at(-1);
      if (!last) return nothingThere(state.pilots, asked.pilot, 'pilot', 'has never been extended');
      return ok([event(pilotEvents, 'pilot.extensionWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  EndPilot: intent({
    yields: 'pilot.ended',
    asks: ask({ pilot: pilotIdSchema, result: wordsSchema }),
    decide(state, asked, { effective }) {
      const paused = state.pilots.get(asked.pilot)?.paused;
      return (
        firstRefusal(
          hasEnded(state, asked.pilot, effective, 'ended'),
          refuseIf(
            paused !== undefined && effective < paused.on,
            'beforeItHappened',
            `${asked.pilot} was paused on ${paused?.on} and cannot have ended on ${effective}.`,
          ),
        ) ?? ok([event(pilotEvents, 'pilot.ended', { ...asked, effective })])
      );
    },
  }),

  WithdrawPilotEnd: intent({
    yields: 'pilot.endWithdrawn',
    asks: withReason,
    decide(state, asked) {
      const ended = state.pilots.get(asked.pilot)?.ended;
      if (!ended) return nothingThere(state.pilots, asked.pilot, 'pilot', 'has not ended');
      return ok([event(pilotEvents, 'pilot.endWithdrawn', { ...asked, effective: ended.on })]);
    },
  }),
};

/** Refuses what a pilot that is over cannot undergo, and what would precede its start. */
function hasEnded(state: State, id: PilotId, effective: LocalDate, verb: string): Refusal | undefined {
  const row = state.pilots.get(id);
  if (!row) return missing(state.pilots, id, 'pilot');
  return firstRefusal(
    refuseIf(row.ended !== undefined, 'alreadyEnded', `${id} ended on ${row.ended?.on} and cannot be ${verb}.`),
    refuseIf(
      effective < row.startedOn,
      'beforeItExisted',
      `${id} cannot be ${verb} on ${effective}: it started on ${row.startedOn}.`,
    ),
  );
}
