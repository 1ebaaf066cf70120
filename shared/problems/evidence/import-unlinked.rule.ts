import { counted } from '../../kernel/counted.ts';
import type { ProblemRule } from '../problem-rule.ts';
import type { ImportDossier } from './import-incomplete.rule.ts';

/** Some of what an import brought is linked to no record: nobody who looks at a record will find it there. */
export const importUnlinked: ProblemRule<ImportDossier> = {
  code: 'import.unlinked',
  title: 'Imported evidence linked to nothing',
  severity: 'info',
  settledBy: 'Link what bears on a record.',
  find({ row: { id }, evidence }) {
    const unlinked = evidence.filter(({ links }) => links.length === 0).length;
    if (unlinked === 0) return undefined;
    return {
      message: `${unlinked} of ${counted(evidence.length, 'message')} that import ${id} brought ${unlinked === 1 ? 'is' : 'are'} linked to no record.`,
    };
  },
};
