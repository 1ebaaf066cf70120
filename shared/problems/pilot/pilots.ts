import { register } from '../register.ts';
import { beyondNotToExceed } from './beyond-not-to-exceed.rule.ts';
import { endsSoon } from './ends-soon.rule.ts';
import { withoutAuthorisation } from './without-authorisation.rule.ts';

export const pilots = register({
  rowsOf: (state) => state.pilots,
  reads: [],
  subjectOf: ({ id }) => ({ kind: 'pilot', id }),
  dossierOf: (row) => ({ row }),
  rules: [beyondNotToExceed, withoutAuthorisation, endsSoon],
});
