import { ok } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { officeIdSchema, personIdSchema } from '../ids.ts';
import { firstRefusal, intent, missing, refuseIf, taken } from '../intent.ts';
import { personEvents } from './events.ts';

export const personIntents = {
  AddPerson: intent({
    yields: 'person.added',
    asks: ask({
      person: personIdSchema,
      name: wordsSchema,
      title: wordsSchema.optional(),
      office: officeIdSchema.optional(),
      email: wordsSchema.optional(),
    }),
    decide: (state, asked, { effective }) =>
      firstRefusal(taken(state.people, asked.person, 'person'), missing(state.offices, asked.office, 'office')) ??
      ok([event(personEvents, 'person.added', { ...asked, effective })]),
  }),
  RecordDeparture: intent({
    yields: 'person.departed',
    asks: ask({ person: personIdSchema, note: wordsSchema.optional() }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        missing(state.people, asked.person, 'person'),
        refuseIf(
          state.people.get(asked.person)?.departedOn !== undefined,
          'alreadyDeparted',
          `The departure of ${asked.person} is already recorded.`,
        ),
      ) ?? ok([event(personEvents, 'person.departed', { ...asked, effective })]),
  }),
  RecordReturn: intent({
    yields: 'person.returned',
    asks: ask({ person: personIdSchema }),
    decide: (state, asked, { effective }) =>
      firstRefusal(
        missing(state.people, asked.person, 'person'),
        refuseIf(
          state.people.get(asked.person)?.departedOn === undefined,
          'notDeparted',
          `${asked.person} has not left.`,
        ),
      ) ?? ok([event(personEvents, 'person.returned', { ...asked, effective })]),
  }),
};
