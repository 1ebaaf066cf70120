import { namedFew } from '../named-few.ts';
import { saidRule } from './said-rule.ts';
import { messages } from './said-words.ts';

/** Copies of one message withhold different words: one of them shows what another hides. */
export const copiesRedactedDifferently = saidRule({
  kind: 'redactedDifferently',
  gatheredBy: 'evidence',
  code: 'evidence.redactedDifferently',
  title: 'Copies of a message withhold different words',
  severity: 'warning',
  settledBy: 'Read the copies side by side; before a release goes out, have both withhold the same.',
  tell(findings, { id }) {
    const places = findings.flatMap(({ places: [open, other] }) => [
      `line ${open.line} of ${open.source} against line ${other.line} of ${other.source}`,
    ]);
    return `${messages(findings)} in ${id} ${findings.length === 1 ? 'stands' : 'stand'} in copies that withhold different words: ${namedFew(places)}.`;
  },
});
