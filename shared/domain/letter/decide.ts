import { z } from 'zod';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { sha256Schema } from '../../kernel/sha256.ts';
import { authoritySchema } from '../authority.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { caseIdSchema, evidenceIdSchema, type LetterId, letterIdSchema, recommendationIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import { untellable } from '../promise/decide.ts';
import { promiseEvents, toldSchema } from '../promise/events.ts';
import { nextPromiseId } from '../promise/promise.ts';
import type { State } from '../state.ts';
import { basisSchema, letterEvents, letterKindSchema, quarterNameSchema, registeredKindSchema } from './events.ts';

export const letterIntents = {
  DraftLetter: intent({
    yields: 'letter.drafted',
    asks: ask({
      letter: letterIdSchema,
      kind: letterKindSchema,
      case: caseIdSchema,
      quarter: quarterNameSchema.optional(),
      title: wordsSchema,
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(taken(state.letters, asked.letter, 'letter'), missing(state.cases, asked.case, 'case')) ??
      ok([event(letterEvents, 'letter.drafted', { ...asked, effective })]),
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
    }),
    decide(state, asked, { effective }) {
      const row = state.letters.get(asked.letter);
      const refusal = firstRefusal(
        notInStatus(state, asked.letter, 'draft', 'issued'),
        ...asked.promises.map((told) => untellable(state, told, effective)),
      );
      if (refusal || !row) return refusal ?? ok([]);
      const promises = asked.promises.map((told, index) => ({
        ...told,
        promise: nextPromiseId(state.promises, index),
        to: row.to,
      }));
      return ok([event(letterEvents, 'letter.issued', { ...asked, promises, effective })]);
    },
  }),

  RecordLetterSent: intent({
    yields: 'letter.sent',
    asks: ask({ letter: letterIdSchema, means: wordsSchema, proof: evidenceIdSchema.optional() }),
    decide(state, asked, { effective }) {
      const issuedOn = state.letters.get(asked.letter)?.issued?.on;
      return (
        firstRefusal(
          notInStatus(state, asked.letter, 'issued', 'recorded as sent'),
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
      kind: registeredKindSchema,
      to: authoritySchema.optional(),
      addressee: wordsSchema.optional(),
      case: caseIdSchema.optional(),
      recommendations: z.array(recommendationIdSchema).default([]),
      quarter: quarterNameSchema.optional(),
      title: wordsSchema,
      means: wordsSchema.optional(),
      evidence: evidenceIdSchema.optional(),
      promises: z.array(toldSchema).default([]),
    }),
    decide(state, { promises, ...asked }, { effective }) {
      const [first] = asked.recommendations;
      const to = asked.to ?? (asked.case || !first ? 'NARA' : state.recommendations.get(first)?.source) ?? 'OIG';
      return (
        firstRefusal(
          taken(state.letters, asked.letter, 'letter'),
          missing(state.cases, asked.case, 'case'),
          missing(state.evidence, asked.evidence, 'evidence'),
          ...asked.recommendations.map((id) => missing(state.recommendations, id, 'recommendation')),
          refuseIf(
            !asked.case && !first,
            'aboutNothing',
            `${asked.letter} needs the case or the recommendations that it is about.`,
          ),
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
};

function notInStatus(state: State, id: LetterId, wanted: 'draft' | 'issued', verb: string): Refusal | undefined {
  const row = state.letters.get(id);
  if (!row) return missing(state.letters, id, 'letter');
  return row.status === wanted ? undefined : refuse('wrongStatus', `${id} is ${row.status} and cannot be ${verb}.`);
}
