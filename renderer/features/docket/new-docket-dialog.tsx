import { useState } from 'react';
import { chooseDocketFolder } from '../../../shared/contracts/docket.contract.ts';
import type { ChosenFile } from '../../../shared/contracts/file-token.ts';
import { refuse } from '../../../shared/kernel/result.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { createIn } from './open-docket.ts';
import { FormDialog } from './record-form/form-dialog.tsx';
import type { FormField, FormValues } from './record-form/form-field.ts';
import { domainsIn, mailDomainsField } from './set-mail-domains.command.ts';

export function showNewDocket({ dialogs }: Workbench): void {
  dialogs.show((close) => <NewDocketDialog onClose={close} />);
}

/** The agency and office of the docket used last: officers seldom change them. */
function fieldsFor(): readonly FormField[] {
  const { officer, recent } = docketSession.getState();
  const last = recent.find(({ isSample }) => !isSample);
  return [
    {
      name: 'name',
      label: 'Name of the docket',
      kind: 'line',
      isRequired: true,
      isWide: true,
      placeholder: 'OIT-2022',
    },
    { name: 'agency', label: 'Agency', kind: 'line', isRequired: true, isWide: true, initial: last?.agency },
    { name: 'office', label: 'Office', kind: 'line', isRequired: true, isWide: true, initial: last?.office },
    { ...mailDomainsField(), hint: newDocketHint },
    {
      name: 'actor',
      label: 'Your name',
      kind: 'line',
      isRequired: true,
      initial: officer?.name,
      hint: 'Stands beside every entry.',
    },
    {
      name: 'timeZone',
      label: 'Time zone',
      kind: 'choice',
      isRequired: true,
      initial: Intl.DateTimeFormat().resolvedOptions().timeZone,
      choices: timeZones(),
      hint: 'Decides which day it is, and so what is past due.',
    },
  ];
}

const newDocketHint =
  "Optional. What stands after the @ of official accounts, such as cbp.dhs.gov in j.doe@cbp.dhs.gov. By it the workbench tells senders outside the agency and accounts that are not official. Docket > Set the Agency's Mail Domains… changes it later.";

function timeZones(): { value: string; title: string }[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({ value: zone, title: zone }));
}

function NewDocketDialog({ onClose }: { readonly onClose: () => void }) {
  const workbench = useWorkbench();
  const [fields] = useState(fieldsFor);
  const [folder, setFolder] = useState<ChosenFile | null>(null);
  const choose = async () => {
    const chosen = await workbench.mainProcess.call(chooseDocketFolder, { purpose: 'create' });
    if (chosen.ok && chosen.value !== null) setFolder(chosen.value);
  };
  const create = async ({
    name = '',
    agency = '',
    office = '',
    timeZone = '',
    actor = '',
    domains = '',
  }: FormValues) =>
    folder === null
      ? refuse('folderMissing', 'Choose a new or an empty folder for the docket.')
      : createIn(workbench, folder, { name, agency, office, timeZone, actor, mailDomains: domainsIn(domains) });
  return (
    <FormDialog title="Start a new docket" fields={fields} action="Create the docket" submit={create} onClose={onClose}>
      <p className="record-form-actions">
        <span className="muted">{folder === null ? 'A docket is a folder of its own.' : `Folder: ${folder.name}`}</span>
        <Button icon="folder" onClick={choose}>
          {folder === null ? 'Choose the folder…' : 'Choose another…'}
        </Button>
      </p>
    </FormDialog>
  );
}
