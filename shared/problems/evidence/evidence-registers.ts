import type { Evidence } from '../../domain/evidence/evidence.ts';
import { groupRows } from '../../kernel/group-rows.ts';
import { copiesOwed } from '../../obligations/sources/copies.ts';
import { reads } from '../reads.ts';
import { register } from '../register.ts';
import { copyOverdue } from './copy-overdue.rule.ts';
import { importIncomplete } from './import-incomplete.rule.ts';
import { importUnlinked } from './import-unlinked.rule.ts';
import { undatedAsProof } from './undated-as-proof.rule.ts';

const byImport = groupRows((row: Evidence) => [row.import]);

export const evidence = register({
  rowsOf: (state) => state.evidence,
  reads: [],
  subjectOf: ({ id }) => ({ kind: 'evidence', id }),
  dossierOf: (row) => ({ row }),
  derive: (row, ground, dossier) => ({ ...dossier, owed: copiesOwed(ground, row) }),
  rules: [copyOverdue, undatedAsProof],
});

export const imports = register({
  rowsOf: (state) => state.imports,
  reads: [
    reads(
      (state) => state.evidence,
      (row) => [row.import],
    ),
  ],
  subjectOf: ({ id }) => ({ kind: 'import', id }),
  dossierOf: (row, state) => ({ row, evidence: byImport(state.evidence, row.id) }),
  rules: [importIncomplete, importUnlinked],
});
