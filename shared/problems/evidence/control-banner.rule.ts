import { namedFew } from '../named-few.ts';
import { saidRule } from './said-rule.ts';
import { atLine } from './said-words.ts';

/** Pages that bear a classification or CUI banner. */
export const controlBanner = saidRule({
  kind: 'controlBanner',
  gatheredBy: 'evidence',
  code: 'evidence.controlBanner',
  title: 'Marked as classified or controlled',
  severity: 'warning',
  settledBy: 'Make sure that this computer and whoever has the docket may hold it; then silence this with who said so.',
  tell(findings, { id }) {
    const [first] = findings;
    if (!first) return undefined;
    return `${id} bears ${namedFew(findings.map(({ banner }) => `“${banner}”`))}, first${atLine(first)}.`;
  },
});
