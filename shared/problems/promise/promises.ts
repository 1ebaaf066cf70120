import { register } from '../register.ts';
import { contradicted } from './contradicted.rule.ts';
import { promiseDueSoon } from './due-soon.rule.ts';
import { deriveStanding, promisedOn } from './promise-dossier.ts';
import { slipped } from './slipped.rule.ts';

export const promises = register({
  rowsOf: (state) => state.promises,
  reads: ['milestones', 'plans', 'recommendations', 'letters', 'cases', 'suspenses', 'pilots'],
  subjectOf: ({ id }) => ({ kind: 'promise', id }),
  dossierOf: promisedOn,
  derive: deriveStanding,
  rules: [slipped, promiseDueSoon, contradicted],
});
