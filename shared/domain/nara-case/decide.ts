import { z } from 'zod';
import { localDateSchema } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { caseIdSchema, elementIdSchema, evidenceIdSchema, letterIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import { correspondenceIntents } from './decide-correspondence.ts';
import { elementIntents } from './decide-elements.ts';
import { inspectionIntents } from './decide-inspection.ts';
import { elementSourceSchema } from './element-events.ts';
import { cadenceSchema, caseEvents, descriptionShape, outcomeSchema } from './events.ts';
import { endsBeforeItBegins, nothingThere, notYet, sameElementTwice } from './refusals.ts';

const newElementSchema = z.strictObject({ element: elementIdSchema, text: wordsSchema, source: elementSourceSchema });

export const caseIntents = {
  /** With what the report must hold, where that is known already: the members of `elements` become facts of their own. */
  OpenCase: intent({
    yields: 'case.opened',
    asks: ask({
      case: caseIdSchema,
      letterDate: localDateSchema,
      responseDue: localDateSchema,
      responseBasis: wordsSchema.optional(),
      ...descriptionShape,
      grounds: z.array(wordsSchema).min(1, 'must name at least one ground').readonly(),
      elements: z.array(newElementSchema).readonly().default([]),
    }),
    decide: (state, { effective: _, elements, ...asked }, { today }) =>
      firstRefusal(
        taken(state.cases, asked.case, 'case'),
        missing(state.offices, asked.custodian, 'office'),
        endsBeforeItBegins(asked.records),
        sameElementTwice(elements),
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
      ) ??
      ok([
        event(caseEvents, 'case.opened', { ...asked, effective: asked.letterDate }),
        ...elements.map((element, index) =>
          event(caseEvents, 'case.elementAdded', {
            ...element,
            case: asked.case,
            place: index + 1,
            effective: asked.letterDate,
          }),
        ),
      ]),
  }),

  DescribeCase: intent({
    yields: 'case.described',
    asks: ask({ case: caseIdSchema, ...descriptionShape, reason: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notYet(state, asked.case, effective),
        missing(state.offices, asked.custodian, 'office'),
        endsBeforeItBegins(asked.records),
      ) ?? ok([event(caseEvents, 'case.described', { ...asked, effective })]),
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
      if (!acknowledgedOn) return refuse('notAcknowledged', `${asked.case} has no acknowledgement to withdraw.`);
      return ok([event(caseEvents, 'case.acknowledgementWithdrawn', { ...asked, effective: acknowledgedOn })]);
    },
  }),

  SetCadence: intent({
    yields: 'case.cadenceSet',
    asks: ask({ case: caseIdSchema, cadence: cadenceSchema.nullable(), basis: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      missing(state.cases, asked.case, 'case') ?? ok([event(caseEvents, 'case.cadenceSet', { ...asked, effective })]),
  }),

  CloseCase: intent({
    yields: 'case.closed',
    asks: ask({
      case: caseIdSchema,
      outcome: outcomeSchema,
      naraWords: wordsSchema.optional(),
      letter: letterIdSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
    decide(state, asked, { effective }) {
      const closure = state.cases.get(asked.case)?.closure;
      return (
        firstRefusal(
          notYet(state, asked.case, effective),
          missing(state.letters, asked.letter, 'letter'),
          missing(state.evidence, asked.evidence, 'evidence'),
          refuseIf(closure !== undefined, 'alreadyClosed', `${asked.case} was closed on ${closure?.on} already.`),
        ) ?? ok([event(caseEvents, 'case.closed', { ...asked, effective })])
      );
    },
  }),

  ReopenCase: intent({
    yields: 'case.reopened',
    asks: ask({ case: caseIdSchema, reason: wordsSchema }),
    decide(state, asked, { effective }) {
      const closure = state.cases.get(asked.case)?.closure;
      if (!closure) return nothingThere(state, asked.case, 'is not closed');
      return (
        refuseIf(
          effective < closure.on,
          'beforeItHappened',
          `${asked.case} was closed on ${closure.on} and cannot be reopened on ${effective}.`,
        ) ?? ok([event(caseEvents, 'case.reopened', { ...asked, effective })])
      );
    },
  }),

  ...elementIntents,
  ...correspondenceIntents,
  ...inspectionIntents,
};
