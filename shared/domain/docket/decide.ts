import { ok } from '../../kernel/result.ts';
import { ask, event } from '../fact.ts';
import { intent } from '../intent.ts';
import { docketEvents, lossSchema, restorationSchema } from './events.ts';

/** What befell the docket as a whole. Only the commands that restore and that know what is missing may say so. */
export const docketIntents = {
  RestoreDocket: intent({
    yields: 'docket.restored',
    asks: ask(restorationSchema.shape),
    decide: (_state, asked, { effective }) => ok([event(docketEvents, 'docket.restored', { ...asked, effective })]),
  }),
  AcknowledgeLoss: intent({
    yields: 'docket.lossAcknowledged',
    asks: ask(lossSchema.shape),
    decide: (_state, asked, { effective }) =>
      ok([event(docketEvents, 'docket.lossAcknowledged', { ...asked, effective })]),
  }),
};
