import { register } from '../register.ts';
import { issuedNotSent } from './issued-not-sent.rule.ts';
import { letterDossier, tellingDossier } from './letter-dossier.ts';
import { sentWithoutOriginal } from './sent-without-original.rule.ts';
import { tellsOlderDate } from './tells-older-date.rule.ts';

export const letters = register({
  rowsOf: (state) => state.letters,
  reads: ['evidence'],
  subjectOf: ({ id }) => ({ kind: 'letter', id }),
  dossierOf: letterDossier,
  rules: [issuedNotSent, sentWithoutOriginal],
});

/** Apart from the other rules: of thousands of letters only those that wait rest on the dates of other records. */
export const datesInLetters = register({
  rowsOf: (state) => state.letters,
  reads: ['promises', 'milestones', 'plans', 'suspenses', 'pilots'],
  subjectOf: ({ id }) => ({ kind: 'letter', id }),
  dossierOf: tellingDossier,
  rules: [tellsOlderDate],
});
