import type { State } from '../../domain/state.ts';
import { promisesNaming } from '../../obligations/promises-about.ts';
import { reads } from '../reads.ts';
import { register } from '../register.ts';
import { contradicted } from './contradicted.rule.ts';
import { promiseDueSoon } from './due-soon.rule.ts';
import { deriveStanding, promisedOn } from './promise-dossier.ts';
import { slipped } from './slipped.rule.ts';

export const promises = register({
  rowsOf: (state) => state.promises,
  reads: [
    reads(
      ({ promises }) => promises,
      ({ about }, state) => promisesOn(about, state),
    ),
    reads(({ milestones }) => milestones, promisesOn),
    reads(({ plans }) => plans, promisesOn),
    reads(({ recommendations }) => recommendations, promisesOn),
    reads(
      ({ letters }) => letters,
      (letter, state) =>
        [letter, ...(letter.case ? [{ id: letter.case }] : [])].flatMap((one) => promisesOn(one, state)),
    ),
    reads(({ cases }) => cases, promisesOn),
    reads(({ suspenses }) => suspenses, promisesOn),
    reads(({ pilots }) => pilots, promisesOn),
    reads(({ rosters }) => rosters, promisesOn),
  ],
  subjectOf: ({ id }) => ({ kind: 'promise', id }),
  dossierOf: promisedOn,
  derive: deriveStanding,
  rules: [slipped, promiseDueSoon, contradicted],
});

function promisesOn({ id }: { readonly id: string }, state: State): readonly string[] {
  return promisesNaming(state, id).map((promise) => promise.id);
}
