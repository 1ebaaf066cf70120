import { ok } from '../../kernel/result.ts';
import { ask, event } from '../fact.ts';
import { intent } from '../intent.ts';
import { docketEvents, lossSchema, mailDomainsSchema, restorationSchema } from './events.ts';

/** What the docket is as a whole, and what befell it: of that only the commands that restore and that know what is missing may say so. */
export const docketIntents = {
  SetMailDomains: intent({
    yields: 'docket.mailDomainsSet',
    asks: ask({ domains: mailDomainsSchema }),
    decide: (_state, asked, { effective }) =>
      ok([event(docketEvents, 'docket.mailDomainsSet', { ...asked, effective })]),
  }),
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
