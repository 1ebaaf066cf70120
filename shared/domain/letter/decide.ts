import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { sha256Schema } from '../../kernel/sha256.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { caseIdSchema, evidenceIdSchema, type LetterId, letterIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import type { State } from '../state.ts';
import { basisSchema, letterEvents, letterKindSchema, quarterNameSchema } from './events.ts';

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
    asks: ask({ letter: letterIdSchema, document: sha256Schema, pdf: sha256Schema, basis: basisSchema }),
    decide: (state, asked, { effective }) =>
      notInStatus(state, asked.letter, 'draft', 'issued') ??
      ok([event(letterEvents, 'letter.issued', { ...asked, effective })]),
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

  RegisterLetter: intent({
    yields: 'letter.registered',
    asks: ask({
      letter: letterIdSchema,
      kind: letterKindSchema,
      case: caseIdSchema,
      quarter: quarterNameSchema.optional(),
      title: wordsSchema,
      evidence: evidenceIdSchema.optional(),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        taken(state.letters, asked.letter, 'letter'),
        missing(state.cases, asked.case, 'case'),
        missing(state.evidence, asked.evidence, 'evidence'),
      ) ?? ok([event(letterEvents, 'letter.registered', { ...asked, effective })]),
  }),
};

function notInStatus(state: State, id: LetterId, wanted: 'draft' | 'issued', verb: string): Refusal | undefined {
  const row = state.letters.get(id);
  if (!row) return missing(state.letters, id, 'letter');
  return row.status === wanted ? undefined : refuse('wrongStatus', `${id} is ${row.status} and cannot be ${verb}.`);
}
