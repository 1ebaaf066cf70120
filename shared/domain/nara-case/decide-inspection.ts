import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { caseIdSchema, evidenceIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf } from '../intent.ts';
import { caseEvents, type InspectionStep, inspectionStepSchema, inspectionSteps } from './events.ts';
import type { NaraCase } from './nara-case.ts';
import { nothingThere, notYet } from './refusals.ts';
import { inspectionStepWords } from './words.ts';

export const inspectionIntents = {
  RecordInspectionStep: intent({
    yields: 'case.inspectionStepRecorded',
    asks: ask({
      case: caseIdSchema,
      step: inspectionStepSchema,
      note: wordsSchema.optional(),
      evidence: evidenceIdSchema.optional(),
    }),
    decide(state, asked, { effective }) {
      const row = state.cases.get(asked.case);
      const already = row?.inspection[asked.step];
      return (
        firstRefusal(
          notYet(state, asked.case, effective),
          missing(state.evidence, asked.evidence, 'evidence'),
          refuseIf(
            already !== undefined,
            'alreadyRecorded',
            `The ${inspectionStepWords[asked.step]} of the inspection in ${asked.case} is recorded on ${already?.on} already.`,
          ),
          row && outOfOrder(row, asked.step, effective),
        ) ?? ok([event(caseEvents, 'case.inspectionStepRecorded', { ...asked, effective })])
      );
    },
  }),

  WithdrawInspectionStep: intent({
    yields: 'case.inspectionStepWithdrawn',
    asks: ask({ case: caseIdSchema, step: inspectionStepSchema, reason: wordsSchema }),
    decide(state, asked) {
      const fact = state.cases.get(asked.case)?.inspection[asked.step];
      if (!fact)
        return nothingThere(state, asked.case, `has no ${inspectionStepWords[asked.step]} of an inspection on record`);
      return ok([event(caseEvents, 'case.inspectionStepWithdrawn', { ...asked, effective: fact.on })]);
    },
  }),
};

/** An inspection goes forward: no step precedes one that comes before it, or follows one that comes after it. */
function outOfOrder({ id, inspection }: NaraCase, step: InspectionStep, on: string): Refusal | undefined {
  const place = inspectionSteps.indexOf(step);
  const wrong = inspectionSteps.find((other, index) => {
    const otherOn = inspection[other]?.on;
    return otherOn !== undefined && (index < place ? otherOn > on : index > place && otherOn < on);
  });
  if (wrong === undefined) return undefined;
  return refuse(
    'outOfOrder',
    `The ${inspectionStepWords[step]} of the inspection in ${id} cannot be of ${on}: its ${inspectionStepWords[wrong]} is of ${inspection[wrong]?.on}.`,
  );
}
