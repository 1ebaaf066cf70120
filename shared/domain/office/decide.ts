import { ok } from '../../kernel/result.ts';
import { ask, event, wordsSchema } from '../fact.ts';
import { officeIdSchema } from '../ids.ts';
import { intent, taken } from '../intent.ts';
import { officeEvents } from './events.ts';

export const officeIntents = {
  AddOffice: intent({
    yields: 'office.added',
    asks: ask({ office: officeIdSchema, name: wordsSchema }),
    decide: (state, { office, name }, { effective }) =>
      taken(state.offices, office, 'office') ?? ok([event(officeEvents, 'office.added', { effective, office, name })]),
  }),
};
