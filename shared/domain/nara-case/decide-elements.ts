import { z } from 'zod';
import { ok, type Refusal, refuse } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { type CaseId, caseIdSchema, elementIdSchema, isSameSubject, personIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf } from '../intent.ts';
import { hasLeft } from '../person/has-left.ts';
import type { State } from '../state.ts';
import type { CaseElement } from './element.ts';
import { elementEvents, elementSourceSchema, elementStateSchema } from './element-events.ts';
import { elementOf, notAmong, unknownElement } from './element-in-case.ts';
import { nothingThere, notYet } from './refusals.ts';

const element = { case: caseIdSchema, element: elementIdSchema };

export const elementIntents = {
  AddElement: intent({
    yields: 'case.elementAdded',
    asks: ask({
      ...element,
      text: wordsSchema,
      source: elementSourceSchema,
      /** After all others where none is given. */
      place: z.int().positive().optional(),
    }),
    decide(state, asked, { effective }) {
      const elements = state.cases.get(asked.case)?.elements ?? [];
      const place = asked.place ?? (elements.at(-1)?.place ?? 0) + 1;
      const inPlace = elements.find((other) => other.place === place);
      return (
        firstRefusal(
          notYet(state, asked.case, effective),
          refuseIf(
            elementOf(state, asked.case, asked.element) !== undefined,
            'idTaken',
            `${asked.case} has an element ${asked.element} already.`,
          ),
          refuseIf(
            inPlace !== undefined,
            'placeTaken',
            `Place ${place} of ${asked.case} is taken by the element ${inPlace?.id}.`,
          ),
        ) ?? ok([event(elementEvents, 'case.elementAdded', { ...asked, place, effective })])
      );
    },
  }),

  WithdrawElement: intent({
    yields: 'case.elementWithdrawn',
    asks: ask({ ...element, reason: wordsSchema }),
    decide(state, asked) {
      const row = elementOf(state, asked.case, asked.element);
      if (!row) return unknownElement(state, asked.case, asked.element);
      return (
        inUse(state, asked.case, row) ??
        ok([event(elementEvents, 'case.elementWithdrawn', { ...asked, effective: row.addedOn })])
      );
    },
  }),

  AssessElement: intent({
    yields: 'case.elementAssessed',
    asks: ask({ ...element, state: elementStateSchema, reason: wordsSchema.optional(), note: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notYet(state, asked.case, effective),
        notAmong(state, asked.case, asked.element),
        refuseIf(
          asked.state === 'notApplicable' && asked.reason === undefined,
          'reasonRequired',
          `To say that the element ${asked.element} of ${asked.case} does not apply needs a reason.`,
        ),
      ) ?? ok([event(elementEvents, 'case.elementAssessed', { ...asked, effective })]),
  }),

  WithdrawAssessment: intent({
    yields: 'case.assessmentWithdrawn',
    asks: ask({ ...element, reason: wordsSchema }),
    decide(state, asked) {
      const row = elementOf(state, asked.case, asked.element);
      if (!row) return unknownElement(state, asked.case, asked.element);
      const last = row.assessments.at(-1);
      if (!last) return nothingThere(state, asked.case, `has no assessment of its element ${asked.element}`);
      return ok([event(elementEvents, 'case.assessmentWithdrawn', { ...asked, effective: last.on })]);
    },
  }),

  AssignElement: intent({
    yields: 'case.elementAssigned',
    asks: ask({ ...element, owner: personIdSchema.nullable() }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        notYet(state, asked.case, effective),
        notAmong(state, asked.case, asked.element),
        missing(state.people, asked.owner, 'person'),
        hasLeft(state, asked.owner, effective, `the element ${asked.element} of ${asked.case}`),
      ) ?? ok([event(elementEvents, 'case.elementAssigned', { ...asked, effective })]),
  }),
};

/** What was said of an element is taken back before the element is, so that nothing is lost in silence. */
function inUse(state: State, id: CaseId, { id: wanted, assessments, owner }: CaseElement): Refusal | undefined {
  const links = [...state.evidence.values()].flatMap((row) => row.links);
  const isBacked = links.some((link) => link.element === wanted && isSameSubject(link.subject, { kind: 'case', id }));
  if (assessments.length === 0 && owner === undefined && !isBacked) return undefined;
  return refuse(
    'inUse',
    `The element ${wanted} of ${id} cannot be withdrawn: it has an assessment, an owner or evidence. Take those back first.`,
  );
}
