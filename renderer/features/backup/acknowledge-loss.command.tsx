import { acknowledgeLoss } from '../../../shared/contracts/backup.contract.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession, FormDialog } from '../docket/api.ts';

export const acknowledgeMissing: WorkbenchCommand = {
  id: 'docket.acknowledgeLoss',
  title: 'Acknowledge Missing Entries…',
  category: 'Docket',
  icon: 'warning',
  requires: [...aWritableDocket, { when: 'docket.lacksEntries', otherwise: 'No entry is known to be missing.' }],
  menus: [{ menu: 'menuBar.docket', group: '4_backup', order: 4 }],
  run({ dialogs, mainProcess }) {
    const found = docketSession.getState().status?.findings.find(({ code }) => code === 'journal.tailMissing');
    const reason = {
      name: 'reason',
      label: 'What happened',
      kind: 'text',
      isRequired: true,
      isWide: true,
      hint: 'Stands in the journal for ever. A newer backup, where there is one, brings the entries back instead.',
    } as const;
    dialogs.show((close) => (
      <FormDialog
        title="Acknowledge that entries are missing"
        intro={found?.message}
        fields={[reason]}
        action="Acknowledge the loss"
        submit={({ reason: words = '' }) => mainProcess.call(acknowledgeLoss, { reason: words })}
        onClose={close}
      />
    ));
  },
};
