import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { record } from './record.ts';
import type { FormField } from './record-form/form-field.ts';
import { aWritableDocket } from './requirements.ts';
import { showForm } from './show-form.tsx';

/** Whose mail is the agency's own: senders outside it and accounts that are not official are told from then on. */
export const setMailDomains: WorkbenchCommand = {
  id: 'docket.setMailDomains',
  title: "Set the Agency's Mail Domains…",
  category: 'Docket',
  icon: 'mail',
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.docket', group: '6_people', order: 9 }],
  run(workbench) {
    showForm(workbench, {
      title: "The agency's mail domains",
      fields: [mailDomainsField(docketSession.getState().status?.mailDomains)],
      action: 'Set the domains',
      submit: ({ domains = '' }) => record(workbench, { intent: 'SetMailDomains', domains: domainsIn(domains) }),
    });
  },
};

export function mailDomainsField(domains: readonly string[] = []): FormField {
  return {
    name: 'domains',
    label: "The agency's mail domains",
    kind: 'line',
    isWide: true,
    initial: domains.join(', '),
    placeholder: 'cbp.dhs.gov, dhs.gov',
    hint: 'What stands after the @ of official accounts, such as cbp.dhs.gov in j.doe@cbp.dhs.gov; subdomains count as well. With none, nobody is taken to be outside.',
    refusals: ['docket.domainsInvalid'],
  };
}

/** @example domainsIn('@cbp.dhs.gov, dhs.gov') // ['cbp.dhs.gov', 'dhs.gov'] */
export function domainsIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((domain) => domain.replace(/^@/, ''))
    .filter(Boolean);
}
