import { register } from '../register.ts';
import { issuedNotSent } from './issued-not-sent.rule.ts';
import { letterDossier, tellingDossier } from './letter-dossier.ts';
import { notAcknowledged } from './not-acknowledged.rule.ts';
import { sayingDossier } from './saying-dossier.ts';
import { saysOtherwise } from './says-otherwise.rule.ts';
import { sentWithoutOriginal } from './sent-without-original.rule.ts';
import { signedCopyDiffers } from './signed-copy-differs.rule.ts';
import { tellsOlderDate } from './tells-older-date.rule.ts';

export const letters = register({
  rowsOf: (state) => state.letters,
  reads: ['evidence'],
  subjectOf: ({ id }) => ({ kind: 'letter', id }),
  dossierOf: letterDossier,
  rules: [issuedNotSent, signedCopyDiffers, notAcknowledged, sentWithoutOriginal],
});

/** Apart from the other rules: of thousands of letters only those that wait rest on the dates of other records. */
export const datesInLetters = register({
  rowsOf: (state) => state.letters,
  reads: ['promises', 'milestones', 'plans', 'suspenses', 'pilots'],
  subjectOf: ({ id }) => ({ kind: 'letter', id }),
  dossierOf: tellingDossier,
  rules: [tellsOlderDate],
});

/** What the last letter of a matter said, held against the docket as it stands. */
export const statementsOfLetters = register({
  rowsOf: (state) => state.letters,
  reads: ['letters', 'milestones', 'cases'],
  subjectOf: ({ id }) => ({ kind: 'letter', id }),
  dossierOf: sayingDossier,
  rules: [saysOtherwise],
});
