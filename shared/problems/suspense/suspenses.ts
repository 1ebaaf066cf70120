import { reads } from '../reads.ts';
import { register } from '../register.ts';
import { askedOfDeparted } from './asked-of-departed.rule.ts';
import { noFollowUp } from './no-follow-up.rule.ts';
import { suspenseOverdue } from './overdue.rule.ts';
import { suspenseDossier } from './suspense-dossier.ts';

export const suspenses = register({
  rowsOf: (state) => state.suspenses,
  reads: [reads(({ people }) => people), reads(({ offices }) => offices)],
  subjectOf: ({ id }) => ({ kind: 'suspense', id }),
  dossierOf: suspenseDossier,
  rules: [suspenseOverdue, noFollowUp, askedOfDeparted],
});
