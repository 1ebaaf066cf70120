import { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { sha256Schema } from '../../kernel/sha256.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { evidenceIdSchema, type LetterId, letterIdSchema, type PersonId, personIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf } from '../intent.ts';
import type { State } from '../state.ts';
import { copyFitSchema, letterCourseEvents, reviewAnswerSchema } from './course-events.ts';
import { type Letter, type Review, reviewOf } from './letter.ts';

const letter = letterIdSchema;
const reviewer = personIdSchema;
const reason = wordsSchema;

export const letterCourseIntents = {
  AskReview: intent({
    yields: 'letter.reviewAsked',
    asks: ask({ letter, reviewer }),
    decide(state, asked, { effective }) {
      const last = lastReview(state, asked);
      const answeredOn = last?.answered?.on;
      return (
        firstRefusal(
          missing(state.letters, asked.letter, 'letter'),
          missing(state.people, asked.reviewer, 'person'),
          alreadyIssued(state, asked.letter),
          beforeItWasDrafted(state, asked.letter, effective),
          refuseIf(
            isWaiting(last),
            'alreadyAsked',
            `${asked.reviewer} has ${asked.letter} in review already and has not answered.`,
          ),
          refuseIf(
            answeredOn !== undefined && effective < answeredOn,
            'beforeLastAnswer',
            `${asked.reviewer} answered on ${asked.letter} on ${answeredOn}: an earlier request of ${effective} cannot be recorded after it.`,
          ),
        ) ?? ok([event(letterCourseEvents, 'letter.reviewAsked', { ...asked, effective })])
      );
    },
  }),

  WithdrawReview: intent({
    yields: 'letter.reviewWithdrawn',
    asks: ask({ letter, reviewer, reason }),
    decide(state, asked) {
      const review = lastReview(state, asked);
      if (!isWaiting(review)) return nothingThere(state, asked.letter, `waits for no review by ${asked.reviewer}`);
      return ok([event(letterCourseEvents, 'letter.reviewWithdrawn', { ...asked, effective: review.askedOn })]);
    },
  }),

  RecordReview: intent({
    yields: 'letter.reviewed',
    asks: ask({ letter, reviewer, answer: reviewAnswerSchema, note: wordsSchema.optional() }),
    decide(state, asked, { effective }) {
      const review = lastReview(state, asked);
      if (!isWaiting(review)) return nothingThere(state, asked.letter, `waits for no review by ${asked.reviewer}`);
      return (
        firstRefusal(
          alreadyIssued(state, asked.letter),
          refuseIf(
            effective < review.askedOn,
            'beforeItWasAsked',
            `${asked.reviewer} was asked to review ${asked.letter} on ${review.askedOn} and cannot have answered on ${effective}.`,
          ),
        ) ?? ok([event(letterCourseEvents, 'letter.reviewed', { ...asked, effective })])
      );
    },
  }),

  WithdrawReviewAnswer: intent({
    yields: 'letter.reviewAnswerWithdrawn',
    asks: ask({ letter, reviewer, reason }),
    decide(state, asked) {
      const answered = lastReview(state, asked)?.answered;
      if (!answered) return nothingThere(state, asked.letter, `has no answer of ${asked.reviewer}`);
      return ok([event(letterCourseEvents, 'letter.reviewAnswerWithdrawn', { ...asked, effective: answered.on })]);
    },
  }),

  /** The copy is in the evidence store already, and was held against the issued bytes (`copyFit`). */
  RegisterSignedCopy: intent({
    yields: 'letter.signedCopyRegistered',
    asks: ask({ letter, copy: sha256Schema, size: z.int().nonnegative(), fit: copyFitSchema }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notIssued(state, asked.letter, 'signed', effective),
        refuseIf(
          state.letters.get(asked.letter)?.signedCopies.at(-1)?.copy === asked.copy,
          'alreadyRegistered',
          `This very file is registered as the signed copy of ${asked.letter} already.`,
        ),
      ) ?? ok([event(letterCourseEvents, 'letter.signedCopyRegistered', { ...asked, effective })]),
  }),

  WithdrawSignedCopy: intent({
    yields: 'letter.signedCopyWithdrawn',
    asks: ask({ letter, reason }),
    decide(state, asked) {
      const last = state.letters.get(asked.letter)?.signedCopies.at(-1);
      if (!last) return nothingThere(state, asked.letter, 'has no signed copy');
      return ok([event(letterCourseEvents, 'letter.signedCopyWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  RecordLetterAcknowledged: intent({
    yields: 'letter.acknowledged',
    asks: ask({ letter, by: wordsSchema, evidence: evidenceIdSchema.optional() }),
    decide(state, asked, { effective }) {
      const row = state.letters.get(asked.letter);
      if (!row?.sent) return nothingThere(state, asked.letter, 'is not recorded as sent, so nobody can acknowledge it');
      return (
        firstRefusal(
          missing(state.evidence, asked.evidence, 'evidence'),
          refuseIf(
            row.acknowledged !== undefined,
            'alreadyAcknowledged',
            `${asked.letter} was acknowledged by ${row.acknowledged?.by} on ${row.acknowledged?.on}.`,
          ),
          refuseIf(
            effective < row.sent.on,
            'acknowledgedBeforeSent',
            `${asked.letter} was sent on ${row.sent.on} and cannot have been acknowledged on ${effective}.`,
          ),
        ) ?? ok([event(letterCourseEvents, 'letter.acknowledged', { ...asked, effective })])
      );
    },
  }),

  WithdrawLetterAcknowledgement: intent({
    yields: 'letter.acknowledgementWithdrawn',
    asks: ask({ letter, reason }),
    decide(state, asked) {
      const acknowledged = state.letters.get(asked.letter)?.acknowledged;
      if (!acknowledged) return nothingThere(state, asked.letter, 'is not acknowledged');
      return ok([
        event(letterCourseEvents, 'letter.acknowledgementWithdrawn', { ...asked, effective: acknowledged.on }),
      ]);
    },
  }),

  /** A letter is never changed: what must be said otherwise is said by another one, which takes its place. */
  SupersedeLetter: intent({
    yields: 'letter.superseded',
    asks: ask({ letter, by: letter, reason }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notOut(state, asked.letter, 'superseded', effective),
        notOut(state, asked.by, 'put in the place of another', effective),
        notInPlace(state, asked),
      ) ?? ok([event(letterCourseEvents, 'letter.superseded', { ...asked, effective })]),
  }),

  WithdrawSupersession: intent({
    yields: 'letter.supersessionWithdrawn',
    asks: ask({ letter, reason }),
    decide(state, asked) {
      const superseded = state.letters.get(asked.letter)?.superseded;
      if (!superseded) return nothingThere(state, asked.letter, 'is not superseded');
      return ok([event(letterCourseEvents, 'letter.supersessionWithdrawn', { ...asked, effective: superseded.on })]);
    },
  }),
};

function lastReview(
  state: State,
  { letter: id, reviewer: of }: { readonly letter: LetterId; readonly reviewer: PersonId },
): Review | undefined {
  const row = state.letters.get(id);
  return row && reviewOf(row, of);
}

function isWaiting(review: Review | undefined): review is Review {
  return review !== undefined && review.answered === undefined;
}

function alreadyIssued(state: State, id: LetterId): Refusal | undefined {
  const row = state.letters.get(id);
  return refuseIf(
    row !== undefined && isOut(row),
    'alreadyIssued',
    `${id} is out already: only a draft can be reviewed.`,
  );
}

function isOut({ issued, sent }: Letter): boolean {
  return issued !== undefined || sent !== undefined;
}

function beforeItWasDrafted(state: State, id: LetterId, effective: LocalDate): Refusal | undefined {
  const draftedOn = state.letters.get(id)?.draftedOn;
  return refuseIf(
    draftedOn !== undefined && effective < draftedOn,
    'beforeItExisted',
    `${id} was drafted on ${draftedOn} and cannot have been in review on ${effective}.`,
  );
}

/** Refuses a letter that the workbench has not issued, and what would precede its issue. */
function notIssued(state: State, id: LetterId, verb: string, effective: LocalDate): Refusal | undefined {
  const issued = state.letters.get(id)?.issued;
  if (!issued) return nothingThere(state, id, `has not been issued by this workbench and cannot be ${verb}`);
  return tooEarly(id, issued.on, verb, effective);
}

/** Refuses a letter that is neither issued here nor sent before the workbench. */
function notOut(state: State, id: LetterId, verb: string, effective: LocalDate): Refusal | undefined {
  const row = state.letters.get(id);
  if (!row || !isOut(row)) return nothingThere(state, id, `has not been issued and cannot be ${verb}`);
  return tooEarly(id, row.issued?.on ?? row.draftedOn, verb, effective);
}

function tooEarly(id: LetterId, from: LocalDate, verb: string, effective: LocalDate): Refusal | undefined {
  return refuseIf(
    effective < from,
    'beforeItWasIssued',
    `${id} is of ${from} and cannot have been ${verb} on ${effective}.`,
  );
}

/** A letter has one successor, and two letters cannot take each other's place. */
function notInPlace(
  state: State,
  { letter: id, by }: { readonly letter: LetterId; readonly by: LetterId },
): Refusal | undefined {
  const superseded = state.letters.get(id)?.superseded;
  return firstRefusal(
    refuseIf(
      superseded !== undefined,
      'alreadySuperseded',
      `${id} was superseded by ${superseded?.by} on ${superseded?.on}.`,
    ),
    refuseIf(
      successors(state, by).includes(id),
      'supersedesItself',
      `${by} cannot take the place of ${id}: ${by} is ${by === id ? 'that very letter' : `itself superseded, in the end by ${id}`}.`,
    ),
  );
}

/** The letter itself and those that took its place, one after the other. */
function successors(state: State, id: LetterId): readonly LetterId[] {
  const chain: LetterId[] = [];
  for (let at: LetterId | undefined = id; at && !chain.includes(at); at = state.letters.get(at)?.superseded?.by)
    chain.push(at);
  return chain;
}

function nothingThere(state: State, id: LetterId, sentence: string): Refusal {
  return missing(state.letters, id, 'letter') ?? refuse('nothingThere', `${id} ${sentence}.`);
}
