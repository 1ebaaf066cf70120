import { saidRule } from './said-rule.ts';
import { inWhich, messages } from './said-words.ts';

/** Messages that claim a privilege. */
export const privilegeNotice = saidRule({
  kind: 'privilegeNotice',
  gatheredBy: 'caseOrImport',
  code: 'evidence.privilegeNotice',
  title: 'A privilege is claimed',
  severity: 'info',
  settledBy: 'Have counsel look at it before it is enclosed or released.',
  tell: (findings, { id }) =>
    `${messages(findings)} of ${id} ${findings.length === 1 ? 'claims' : 'claim'} a privilege (as “${findings[0]?.words ?? ''}”), in ${inWhich(findings)}.`,
});
