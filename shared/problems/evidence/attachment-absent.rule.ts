import { askFor, saidRule } from './said-rule.ts';
import { inWhich, messages } from './said-words.ts';

/** The words of a message speak of an attachment, and nothing came with it. */
export const attachmentAbsent = saidRule({
  kind: 'attachmentAbsent',
  gatheredBy: 'caseOrImport',
  fixOf: askFor('The attachment that the message speaks of, with the message as it was sent.'),
  code: 'evidence.attachmentAbsent',
  title: 'An attachment that is spoken of is not there',
  severity: 'info',
  settledBy: 'Ask the sender or the recipient for the message with its attachment, and import it.',
  tell: (findings, { id }) =>
    `${messages(findings)} of ${id} ${findings.length === 1 ? 'speaks of an attachment' : 'speak of attachments'} (as “${findings[0]?.words ?? ''}”) and nothing came with ${findings.length === 1 ? 'it' : 'them'}: ${inWhich(findings)}.`,
});
