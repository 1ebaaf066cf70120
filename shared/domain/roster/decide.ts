import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Refusal } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { type RosterId, rosterIdSchema } from '../ids.ts';
import { beforeLast, firstRefusal, intent, missing, nothingThere, refuseIf, taken } from '../intent.ts';
import { type Party, partySchema } from '../party.ts';
import { hasLeft } from '../person/has-left.ts';
import type { State } from '../state.ts';
import { unknownParty } from '../unknown-party.ts';
import { certificationShape, rosterEvents, rosterKindSchema } from './events.ts';
import { nextRosterId } from './roster.ts';

const roster = rosterIdSchema;
const withReason = ask({ roster, reason: wordsSchema });

export const rosterIntents = {
  OpenRoster: intent({
    yields: 'roster.opened',
    asks: ask({
      /** The next free number where none is given. */
      roster: roster.optional(),
      kind: rosterKindSchema,
      system: wordsSchema,
      owner: partySchema.optional(),
      ...certificationShape,
    }),
    decide(state, asked, { effective }) {
      const id = asked.roster ?? nextRosterId(state.rosters);
      return (
        firstRefusal(
          taken(state.rosters, id, 'roster'),
          notToBeGiven(state, asked.owner, id, effective),
          missing(state.evidence, asked.evidence, 'evidence'),
          countedBefore(asked.countedFrom, effective),
        ) ?? ok([event(rosterEvents, 'roster.opened', { ...asked, roster: id, effective })])
      );
    },
  }),

  CertifyRoster: intent({
    yields: 'roster.certified',
    asks: ask({ roster, ...certificationShape }),
    decide(state, asked, { effective }) {
      const last = state.rosters.get(asked.roster)?.certifications.at(-1)?.on;
      return (
        firstRefusal(
          hasEnded(state, asked.roster, effective),
          beforeLast(asked.roster, last, effective, 'was certified', 'a certification'),
          missing(state.evidence, asked.evidence, 'evidence'),
          countedBefore(asked.countedFrom, effective),
        ) ?? ok([event(rosterEvents, 'roster.certified', { ...asked, effective })])
      );
    },
  }),

  WithdrawCertification: intent({
    yields: 'roster.certificationWithdrawn',
    asks: withReason,
    decide(state, asked) {
      const [, ...later] = state.rosters.get(asked.roster)?.certifications ?? [];
      const last = later.at(-1);
      if (!last)
        return nothingThere(state.rosters, asked.roster, 'roster', 'has not been certified again since it was opened');
      return ok([event(rosterEvents, 'roster.certificationWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  AssignRoster: intent({
    yields: 'roster.assigned',
    asks: ask({ roster, owner: partySchema }),
    decide(state, asked, { effective }) {
      const last = state.rosters.get(asked.roster)?.owners.at(-1)?.on;
      return (
        firstRefusal(
          hasEnded(state, asked.roster, effective),
          beforeLast(asked.roster, last, effective, 'was assigned', 'an owner'),
          notToBeGiven(state, asked.owner, asked.roster, effective),
        ) ?? ok([event(rosterEvents, 'roster.assigned', { ...asked, effective })])
      );
    },
  }),

  WithdrawRosterAssignment: intent({
    yields: 'roster.assignmentWithdrawn',
    asks: withReason,
    decide(state, asked) {
      const last = state.rosters.get(asked.roster)?.owners.at(-1);
      if (!last) return nothingThere(state.rosters, asked.roster, 'roster', 'has no owner');
      return ok([event(rosterEvents, 'roster.assignmentWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  EndRoster: intent({
    yields: 'roster.ended',
    asks: withReason,
    decide: (state, asked, { effective }) =>
      hasEnded(state, asked.roster, effective) ?? ok([event(rosterEvents, 'roster.ended', { ...asked, effective })]),
  }),

  WithdrawRosterEnd: intent({
    yields: 'roster.endWithdrawn',
    asks: withReason,
    decide(state, asked) {
      const ended = state.rosters.get(asked.roster)?.ended;
      if (!ended) return nothingThere(state.rosters, asked.roster, 'roster', 'has not ended');
      return ok([event(rosterEvents, 'roster.endWithdrawn', { ...asked, effective: ended.on })]);
    },
  }),
};

/** Refuses what a roster that is over cannot undergo, and what would precede its approval. */
function hasEnded(state: State, id: RosterId, effective: LocalDate): Refusal | undefined {
  const row = state.rosters.get(id);
  const first = row?.certifications[0]?.on;
  return firstRefusal(
    missing(state.rosters, id, 'roster'),
    refuseIf(row?.ended !== undefined, 'alreadyEnded', `${id} ended on ${row?.ended?.on}.`),
    refuseIf(
      first !== undefined && effective < first,
      'beforeItExisted',
      `Nothing can be recorded of ${id} on ${effective}: it was approved on ${first}.`,
    ),
  );
}

/** Refuses an owner who is unknown, or has left by that day. */
function notToBeGiven(state: State, owner: Party | undefined, id: RosterId, on: LocalDate): Refusal | undefined {
  return firstRefusal(
    unknownParty(state, owner),
    hasLeft(state, owner?.kind === 'person' ? owner.id : undefined, on, id),
  );
}

function countedBefore(countedFrom: LocalDate | undefined, effective: LocalDate): Refusal | undefined {
  return refuseIf(
    countedFrom !== undefined && countedFrom < effective,
    'countedBefore',
    `The window of a certification of ${effective} cannot have ended on ${countedFrom}, before it.`,
  );
}
