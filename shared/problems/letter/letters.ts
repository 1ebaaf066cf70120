import { recordsLinked } from '../../domain/evidence/evidence.ts';
import type { State } from '../../domain/state.ts';
import { promisesNaming } from '../../obligations/promises-about.ts';
import { reads } from '../reads.ts';
import { register } from '../register.ts';
import { issuedNotSent } from './issued-not-sent.rule.ts';
import { letterDossier, tellingDossier } from './letter-dossier.ts';
import { sentWithoutOriginal } from './sent-without-original.rule.ts';
import { tellsOlderDate } from './tells-older-date.rule.ts';

export const letters = register({
  rowsOf: (state) => state.letters,
  reads: [reads(({ evidence }) => evidence, recordsLinked)],
  subjectOf: ({ id }) => ({ kind: 'letter', id }),
  dossierOf: letterDossier,
  rules: [issuedNotSent, sentWithoutOriginal],
});

/** Apart from the other rules: of thousands of letters only those that wait rest on the dates of other records. */
export const datesInLetters = register({
  rowsOf: (state) => state.letters,
  reads: [
    reads(
      ({ promises }) => promises,
      ({ letter }) => [letter],
    ),
    reads(({ milestones }) => milestones, lettersTelling),
    reads(({ plans }) => plans, lettersTelling),
    reads(({ suspenses }) => suspenses, lettersTelling),
    reads(({ pilots }) => pilots, lettersTelling),
  ],
  subjectOf: ({ id }) => ({ kind: 'letter', id }),
  dossierOf: tellingDossier,
  rules: [tellsOlderDate],
});

/** The letters that tell a date of a record. */
function lettersTelling({ id }: { readonly id: string }, state: State): readonly string[] {
  return promisesNaming(state, id).map(({ letter }) => letter);
}
