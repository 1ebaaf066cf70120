import { recordsLinked } from '../../domain/evidence/evidence.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { State } from '../../domain/state.ts';
import { lettersAbout } from '../../obligations/letters-about.ts';
import { promisesNaming } from '../../obligations/promises-about.ts';
import { reads } from '../reads.ts';
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
  reads: [reads(({ evidence }) => evidence, recordsLinked)],
  subjectOf: ({ id }) => ({ kind: 'letter', id }),
  dossierOf: letterDossier,
  rules: [issuedNotSent, signedCopyDiffers, notAcknowledged, sentWithoutOriginal],
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

/** What the last letter of a matter said, held against the docket as it stands. */
export const statementsOfLetters = register({
  rowsOf: (state) => state.letters,
  reads: [
    reads(({ letters: table }) => table, lettersOfMatter),
    reads(({ milestones }) => milestones, lettersThatTold),
    reads(({ cases }) => cases, lettersThatTold),
  ],
  subjectOf: ({ id }) => ({ kind: 'letter', id }),
  dossierOf: sayingDossier,
  rules: [saysOtherwise],
});

/** A newer letter takes the last word from the others on its matter. */
function lettersOfMatter(row: Letter, state: State): readonly string[] {
  const about = row.case ?? row.recommendations[0];
  return about === undefined ? [] : lettersAbout(state, about).map(({ id }) => id);
}

/** The letters that printed something of a record. */
function lettersThatTold({ id }: { readonly id: string }, state: State): readonly string[] {
  const told = [...state.letters.values()].filter(({ issued }) =>
    issued?.told.some(({ source }) => source.startsWith(`${id}.`)),
  );
  return told.map((letter) => letter.id);
}
