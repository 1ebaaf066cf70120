import { askFor, saidRule } from './said-rule.ts';
import { inWhich, messages } from './said-words.ts';

/** Answers to messages that are nowhere in the evidence. */
export const parentMissing = saidRule({
  kind: 'parentMissing',
  gatheredBy: 'caseOrImport',
  fixOf: askFor('The message that was answered, as it was sent or received.'),
  code: 'evidence.parentMissing',
  title: 'What was answered is not in the evidence',
  severity: 'info',
  settledBy: 'Ask whoever holds the mailbox for the messages that were answered, and import them.',
  tell: (findings, { id }) =>
    `${messages(findings)} of ${id} ${findings.length === 1 ? 'answers a message that is' : 'answer messages that are'} not in the evidence, in ${inWhich(findings)}.`,
});
