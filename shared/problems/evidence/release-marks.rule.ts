import { counted } from '../../kernel/counted.ts';
import { namedFew } from '../named-few.ts';
import { saidRule } from './said-rule.ts';

/** A release that withholds words under exemptions of the FOIA. */
export const releaseMarks = saidRule({
  kind: 'releaseMarks',
  gatheredBy: 'evidence',
  code: 'evidence.releaseMarks',
  title: 'Words are withheld under exemptions',
  severity: 'info',
  settledBy: 'Look for copies without marks; what is withheld here cannot be cited.',
  tell(findings, { id }) {
    const codes = new Map<string, number>();
    for (const finding of findings)
      for (const [code, count] of Object.entries(finding.codes)) codes.set(code, (codes.get(code) ?? 0) + count);
    const claimed = [...codes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const places = counted(findings.flatMap(({ places }) => places).length, 'place');
    if (claimed.length === 0) return `${id} withholds words in ${places}, without naming an exemption.`;
    return `${id} withholds words in ${places}, under ${namedFew(claimed.map(([code, count]) => `${code} (${counted(count, 'time')})`))}.`;
  },
});
