import { rostersOwed } from '../../obligations/sources/rosters.ts';
import { reads } from '../reads.ts';
import { register } from '../register.ts';
import { certificationDueSoon } from './certification-due-soon.rule.ts';
import { certificationOverdue } from './certification-overdue.rule.ts';
import { rosterOwnerLeft } from './owner-left.rule.ts';
import { rosterDossier } from './roster-dossier.ts';

export const rosters = register({
  rowsOf: (state) => state.rosters,
  reads: [reads(({ people }) => people)],
  subjectOf: ({ id }) => ({ kind: 'roster', id }),
  dossierOf: rosterDossier,
  derive: (row, ground, dossier) => ({ ...dossier, owed: rostersOwed(ground, row) }),
  rules: [certificationOverdue, certificationDueSoon, rosterOwnerLeft],
});
