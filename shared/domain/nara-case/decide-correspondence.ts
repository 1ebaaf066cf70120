import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { type CaseId, caseIdSchema, evidenceIdSchema, type ItemId, itemIdSchema, letterIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf } from '../intent.ts';
import type { State } from '../state.ts';
import { correspondenceEvents } from './correspondence-events.ts';
import { nextItemId, type ReceivedLetter } from './received-letter.ts';
import { nothingThere, notYet } from './refusals.ts';

const withReason = ask({ case: caseIdSchema, item: itemIdSchema, reason: wordsSchema });

export const correspondenceIntents = {
  RecordLetterReceived: intent({
    yields: 'case.letterReceived',
    asks: ask({
      case: caseIdSchema,
      /** The next free number where none is given. */
      item: itemIdSchema.optional(),
      from: wordsSchema,
      summary: wordsSchema,
      asks: z.array(wordsSchema).readonly().default([]),
      due: localDateSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
    decide(state, asked, { effective }) {
      const item = asked.item ?? nextItemId(state.cases.get(asked.case)?.received ?? []);
      return (
        firstRefusal(
          notYet(state, asked.case, effective),
          missing(state.evidence, asked.evidence, 'evidence'),
          refuseIf(
            receivedIn(state, asked.case, item) !== undefined,
            'idTaken',
            `${asked.case} has a received letter ${item} already.`,
          ),
          refuseIf(
            asked.due !== undefined && asked.due < effective,
            'dueBeforeLetter',
            `An answer to a letter of ${effective} cannot be due on ${asked.due}, before it was written.`,
          ),
        ) ?? ok([event(correspondenceEvents, 'case.letterReceived', { ...asked, item, effective })])
      );
    },
  }),

  WithdrawReceipt: intent({
    yields: 'case.receiptWithdrawn',
    asks: withReason,
    decide(state, asked) {
      const row = receivedIn(state, asked.case, asked.item);
      if (!row) return unknownItem(state, asked.case, asked.item);
      return (
        refuseIf(
          row.answered !== undefined,
          'inUse',
          `${asked.item} of ${asked.case} cannot be withdrawn: ${row.answered?.letter} answers it.`,
        ) ?? ok([event(correspondenceEvents, 'case.receiptWithdrawn', { ...asked, effective: row.on })])
      );
    },
  }),

  /** The answer is as old as the letter that gives it, unless another day is asked for. */
  RecordLetterAnswered: intent({
    yields: 'case.letterAnswered',
    asks: ask({ case: caseIdSchema, item: itemIdSchema, letter: letterIdSchema }),
    decide(state, asked, context) {
      const row = receivedIn(state, asked.case, asked.item);
      const unknown = row ? missing(state.letters, asked.letter, 'letter') : unknownItem(state, asked.case, asked.item);
      if (unknown || !row) return unknown ?? ok([]);
      const sentOn = state.letters.get(asked.letter)?.sent?.on;
      const effective = asked.effective ?? sentOn ?? context.effective;
      return (
        firstRefusal(
          refuseIf(sentOn === undefined, 'notSent', `${asked.letter} has not been sent, so it answers nothing yet.`),
          refuseIf(
            row.answered !== undefined,
            'alreadyAnswered',
            `${asked.item} of ${asked.case} was answered by ${row.answered?.letter} already.`,
          ),
          refuseIf(
            effective < row.on,
            'beforeItsLetter',
            `${asked.item} of ${asked.case} is of ${row.on} and cannot have been answered on ${effective}.`,
          ),
          refuseIf(
            sentOn !== undefined && effective < sentOn,
            'answeredBeforeSent',
            `${asked.letter} was sent on ${sentOn} and cannot have answered ${asked.item} on ${effective}.`,
          ),
        ) ?? ok([event(correspondenceEvents, 'case.letterAnswered', { ...asked, effective })])
      );
    },
  }),

  WithdrawLetterAnswered: intent({
    yields: 'case.answerWithdrawn',
    asks: withReason,
    decide(state, asked) {
      const row = receivedIn(state, asked.case, asked.item);
      if (!row) return unknownItem(state, asked.case, asked.item);
      if (!row.answered) return nothingThere(state, asked.case, `has no answer to ${asked.item}`);
      return ok([event(correspondenceEvents, 'case.answerWithdrawn', { ...asked, effective: row.answered.on })]);
    },
  }),
};

function receivedIn(state: State, id: CaseId, item: ItemId): ReceivedLetter | undefined {
  return state.cases.get(id)?.received.find((letter) => letter.id === item);
}

function unknownItem(state: State, id: CaseId, item: ItemId): Refusal {
  return missing(state.cases, id, 'case') ?? refuse('unknownId', `${id} has no received letter ${item}.`);
}
