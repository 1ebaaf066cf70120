import type { Evidence, ImportRun } from '../../domain/evidence/evidence.ts';
import { counted } from '../../kernel/counted.ts';
import type { ProblemRule } from '../problem-rule.ts';

export interface ImportDossier {
  readonly row: ImportRun;
  readonly evidence: readonly Evidence[];
}

/** Broken off, or part of it could not be read. */
export const importIncomplete: ProblemRule<ImportDossier> = {
  code: 'import.incomplete',
  title: 'Import not complete',
  severity: 'warning',
  settledBy: 'Look into the receipt, and import what failed again.',
  find({ row: { id, found, failed, complete } }) {
    if (complete && failed === 0) return undefined;
    const all = counted(found, 'message');
    const broken = complete ? '' : ' It was broken off, so there may be more.';
    return { message: `${failed} of the ${all} that import ${id} found could not be imported.${broken}` };
  },
};
