import { z } from 'zod';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { sha256Schema } from '../../kernel/sha256.ts';
import { type Authority, authoritySchema } from '../authority.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import {
  type CaseId,
  caseIdSchema,
  type EvidenceId,
  evidenceIdSchema,
  type LetterId,
  letterIdSchema,
  type RecommendationId,
  recommendationIdSchema,
} from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import { untellable } from '../promise/decide.ts';
import { promiseEvents, toldSchema } from '../promise/events.ts';
import { nextPromiseId } from '../promise/promise.ts';
import type { State } from '../state.ts';
import { letterCourseIntents } from './decide-course.ts';
import {
  basisSchema,
  type Enclosure,
  letterEvents,
  letterKindSchema,
  quarterNameSchema,
  toldFactSchema,
} from './events.ts';
import type { LetterStatus } from './letter.ts';
import { statusWords } from './status-words.ts';

/** What a letter is about. To whom it goes: as given, else who opened the matter. */
const matter = {
  to: authoritySchema.optional(),
  case: caseIdSchema.optional(),
  recommendations: z.array(recommendationIdSchema).default([]),
};

export const letterIntents = {
  DraftLetter: intent({
    yields: 'letter.drafted',
    asks: ask({
      letter: letterIdSchema,
      kind: letterKindSchema,
      ...matter,
      quarter: quarterNameSchema.optional(),
      title: wordsSchema,
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(taken(state.letters, asked.letter, 'letter'), aboutNothing(state, asked)) ??
      ok([event(letterEvents, 'letter.drafted', { ...asked, to: addresseeOf(state, asked), effective })]),
  }),

  /** Freezes a drafted letter. A letter is issued once; what must change afterwards is a new letter. */
  IssueLetter: intent({
    yields: 'letter.issued',
    asks: ask({
      letter: letterIdSchema,
      document: sha256Schema,
      pdf: sha256Schema,
      basis: basisSchema,
      promises: z.array(toldSchema).default([]),
      told: z.array(toldFactSchema).default([]),
      /** In the order of their numbers. */
      enclosures: z.array(evidenceIdSchema).default([]),
    }),
    decide(state, asked, { effective }) {
      const row = state.letters.get(asked.letter);
      const refusal = firstRefusal(
        notDraft(state, asked.letter),
        ...asked.enclosures.map((id) => missing(state.evidence, id, 'evidence')),
        ...asked.promises.map((told) => untellable(state, told, effective)),
      );
      if (refusal || !row) return refusal ?? ok([]);
      const enclosures = asked.enclosures.flatMap((id) => enclosureOf(state, id));
      const promises = asked.promises.map((told, index) => ({
        ...told,
        promise: nextPromiseId(state.promises, index),
        to: row.to,
      }));
      return ok([event(letterEvents, 'letter.issued', { ...asked, promises, enclosures, effective })]);
    },
  }),

  RecordLetterSent: intent({
    yields: 'letter.sent',
    asks: ask({ letter: letterIdSchema, means: wordsSchema, proof: evidenceIdSchema.optional() }),
    decide(state, asked, { effective }) {
      const issuedOn = state.letters.get(asked.letter)?.issued?.on;
      return (
        firstRefusal(
          notWaiting(state, asked.letter),
          missing(state.evidence, asked.proof, 'evidence'),
          refuseIf(
            issuedOn !== undefined && effective < issuedOn,
            'sentBeforeIssued',
            `${asked.letter} was issued on ${issuedOn} and cannot have been sent on ${effective}.`,
          ),
        ) ?? ok([event(letterEvents, 'letter.sent', { ...asked, effective })])
      );
    },
  }),

  /** A letter that was sent before the workbench, with the dates that it promises. To whom: as given, else who opened the matter. */
  RegisterLetter: intent({
    yields: 'letter.registered',
    asks: ask({
      letter: letterIdSchema,
      kind: letterKindSchema,
      ...matter,
      addressee: wordsSchema.optional(),
      quarter: quarterNameSchema.optional(),
      title: wordsSchema,
      means: wordsSchema.optional(),
      evidence: evidenceIdSchema.optional(),
      promises: z.array(toldSchema).default([]),
    }),
    decide(state, { promises, ...asked }, { effective }) {
      const to = addresseeOf(state, asked);
      return (
        firstRefusal(
          taken(state.letters, asked.letter, 'letter'),
          missing(state.evidence, asked.evidence, 'evidence'),
          aboutNothing(state, asked),
          ...promises.map((told) => untellable(state, told, effective)),
        ) ??
        ok([
          event(letterEvents, 'letter.registered', { ...asked, to, effective }),
          ...promises.map((told, index) => {
            const promise = nextPromiseId(state.promises, index);
            return event(promiseEvents, 'promise.made', { ...told, promise, letter: asked.letter, to, effective });
          }),
        ])
      );
    },
  }),

  ...letterCourseIntents,
};

interface Matter {
  readonly letter: LetterId;
  readonly to?: Authority | undefined;
  readonly case?: CaseId | undefined;
  readonly recommendations: readonly RecommendationId[];
}

function addresseeOf(state: State, { to, case: of, recommendations: [first] }: Matter): Authority {
  return to ?? (of || !first ? 'NARA' : state.recommendations.get(first)?.source) ?? 'OIG';
}

function aboutNothing(state: State, { letter, case: of, recommendations }: Matter): Refusal | undefined {
  return firstRefusal(
    missing(state.cases, of, 'case'),
    ...recommendations.map((id) => missing(state.recommendations, id, 'recommendation')),
    refuseIf(
      !of && recommendations.length === 0,
      'aboutNothing',
      `${letter} needs the case or the recommendations that it is about.`,
    ),
  );
}

function enclosureOf(state: State, evidence: EvidenceId): readonly Enclosure[] {
  const sha256 = state.evidence.get(evidence)?.sha256;
  return sha256 ? [{ evidence, sha256 }] : [];
}

/** A letter is issued once. */
function notDraft(state: State, id: LetterId): Refusal | undefined {
  const row = state.letters.get(id);
  if (!row) return missing(state.letters, id, 'letter');
  return row.status === 'draft' || row.status === 'inReview' ? undefined : wrongStatus(id, row.status, 'issued');
}

function notWaiting(state: State, id: LetterId): Refusal | undefined {
  const row = state.letters.get(id);
  if (!row) return missing(state.letters, id, 'letter');
  if (row.status !== 'issued' && row.status !== 'signed') return wrongStatus(id, row.status, 'recorded as sent');
  return refuseIf(
    row.superseded !== undefined,
    'superseded',
    `${id} was superseded by ${row.superseded?.by} on ${row.superseded?.on}: send that letter.`,
  );
}

function wrongStatus(id: LetterId, status: LetterStatus, verb: string): Refusal {
  return refuse('wrongStatus', `${id} is ${statusWords[status]} and cannot be ${verb}.`);
}
