import { askFor, saidRule } from './said-rule.ts';
import { inWhich, messages } from './said-words.ts';

/** Messages of which no copy as sent or received is there. */
export const knownOnlyFromQuotes = saidRule({
  kind: 'knownOnlyFromQuotes',
  gatheredBy: 'caseOrImport',
  fixOf: askFor('The original of the message that is quoted, with its attachments.'),
  code: 'evidence.knownOnlyFromQuotes',
  title: 'Messages known only from quotations',
  severity: 'info',
  settledBy: 'Ask for the originals: a quotation can be altered, and shows neither all recipients nor attachments.',
  tell: (findings, { id }) =>
    `${messages(findings)} of ${id} ${findings.length === 1 ? 'is' : 'are'} known only from quotations, in ${inWhich(findings)}: no copy as sent or received is in the evidence.`,
});
