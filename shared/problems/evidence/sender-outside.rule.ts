import { counted } from '../../kernel/counted.ts';
import { namedFew } from '../named-few.ts';
import { saidRule } from './said-rule.ts';
import { messages } from './said-words.ts';

/** Mail from outside the agency's own domains. */
export const senderOutside = saidRule({
  kind: 'senderOutside',
  gatheredBy: 'caseOrImport',
  fixOf: () => ({ command: 'SetMailDomains', arguments: {} }),
  code: 'evidence.senderOutside',
  title: 'Senders outside the agency',
  severity: 'info',
  settledBy: "Nothing need be done; a domain that is the agency's own belongs to its mail domains.",
  tell(findings, { id }) {
    const domains = [...new Set(findings.map(({ address }) => address.split('@')[1] ?? address))].sort();
    return `${messages(findings)} of ${id} ${findings.length === 1 ? 'was' : 'were'} sent from ${counted(domains.length, 'domain')} outside the agency: ${namedFew(domains)}.`;
  },
});
