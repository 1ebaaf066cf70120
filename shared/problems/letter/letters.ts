import { register } from '../register.ts';
import { issuedNotSent } from './issued-not-sent.rule.ts';
import { letterDossier } from './letter-dossier.ts';
import { sentWithoutOriginal } from './sent-without-original.rule.ts';
import { tellsOlderDate } from './tells-older-date.rule.ts';

export const letters = register({
  rowsOf: (state) => state.letters,
  reads: ['evidence', 'promises', 'milestones', 'plans', 'suspenses', 'pilots'],
  subjectOf: ({ id }) => ({ kind: 'letter', id }),
  dossierOf: letterDossier,
  derive: () => ({}),
  rules: [issuedNotSent, sentWithoutOriginal, tellsOlderDate],
});
