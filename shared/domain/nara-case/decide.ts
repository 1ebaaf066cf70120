import { localDateSchema } from '../../kernel/local-date.ts';
import { ok } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { caseIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import { cadenceSchema, caseEvents } from './events.ts';

export const caseIntents = {
  OpenCase: intent({
    yields: 'case.opened',
    asks: ask({
      case: caseIdSchema,
      title: wordsSchema,
      letterDate: localDateSchema,
      responseDue: localDateSchema,
      responseBasis: wordsSchema.optional(),
      records: wordsSchema.optional(),
    }),
    decide: (state, { effective: _, ...asked }, { today }) =>
      firstRefusal(
        taken(state.cases, asked.case, 'case'),
        refuseIf(
          asked.letterDate > today,
          'futureDate',
          `The date of NARA's letter, ${asked.letterDate}, lies in the future.`,
        ),
        refuseIf(
          asked.responseDue < asked.letterDate,
          'dueBeforeLetter',
          `The response cannot be due on ${asked.responseDue}, before NARA's letter of ${asked.letterDate}.`,
        ),
      ) ?? ok([event(caseEvents, 'case.opened', { ...asked, effective: asked.letterDate })]),
  }),
  RecordAcknowledgement: intent({
    yields: 'case.acknowledged',
    asks: ask({ case: caseIdSchema }),
    decide(state, asked, { effective }) {
      const row = state.cases.get(asked.case);
      return (
        firstRefusal(
          missing(state.cases, asked.case, 'case'),
          refuseIf(
            row?.acknowledgedOn !== undefined,
            'alreadyAcknowledged',
            `${asked.case} was already acknowledged on ${row?.acknowledgedOn}.`,
          ),
          refuseIf(
            row !== undefined && effective < row.letterDate,
            'beforeItsLetter',
            `${asked.case} cannot be acknowledged on ${effective}, before NARA's letter of ${row?.letterDate}.`,
          ),
        ) ?? ok([event(caseEvents, 'case.acknowledged', { ...asked, effective })])
      );
    },
  }),
  WithdrawAcknowledgement: intent({
    yields: 'case.acknowledgementWithdrawn',
    asks: ask({ case: caseIdSchema, reason: wordsSchema }),
    decide(state, asked) {
      const acknowledgedOn = state.cases.get(asked.case)?.acknowledgedOn;
      const refusal = missing(state.cases, asked.case, 'case');
      if (refusal) return refusal;
      if (!acknowledgedOn)
        return { ok: false, code: 'notAcknowledged', message: `${asked.case} has no acknowledgement to withdraw.` };
      return ok([event(caseEvents, 'case.acknowledgementWithdrawn', { ...asked, effective: acknowledgedOn })]);
    },
  }),
  SetCadence: intent({
    yields: 'case.cadenceSet',
    asks: ask({ case: caseIdSchema, cadence: cadenceSchema.nullable(), basis: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      missing(state.cases, asked.case, 'case') ?? ok([event(caseEvents, 'case.cadenceSet', { ...asked, effective })]),
  }),
};
