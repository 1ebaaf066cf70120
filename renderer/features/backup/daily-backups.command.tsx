import { type BackupStatus, chooseBackupPlace, configureBackups } from '../../../shared/contracts/backup.contract.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, FormDialog, type FormField, type FormValues } from '../docket/api.ts';
import { backupState } from './backup-state.ts';

export const dailyBackups: WorkbenchCommand = {
  id: 'backup.configure',
  title: 'Daily Backups…',
  category: 'Docket',
  icon: 'settings-gear',
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '4_backup', order: 2 }],
  run(workbench) {
    const { status } = backupState.getState();
    if (status === null) return;
    workbench.dialogs.show((close) => (
      <FormDialog
        title="Daily backups"
        fields={fieldsFor(status)}
        action="Use these"
        submit={(values) => configure(workbench, values)}
        onClose={close}
        intro="They hold for every docket that is opened on this computer."
      />
    ));
  },
};

function fieldsFor({ isDaily, keepDays, folderName }: BackupStatus): readonly FormField[] {
  return [
    {
      name: 'isDaily',
      label: 'Every day',
      kind: 'choice',
      isRequired: true,
      initial: isDaily ? 'on' : 'off',
      choices: [
        { value: 'on', title: 'Make a backup by itself' },
        { value: 'off', title: 'Make none by itself' },
      ],
    },
    { name: 'keepDays', label: 'Days kept', kind: 'number', isRequired: true, initial: String(keepDays) },
    {
      name: 'folder',
      label: 'Folder',
      kind: 'choice',
      isRequired: true,
      isWide: true,
      initial: folderName === null ? 'own' : 'asItIs',
      choices: [
        { value: 'own', title: 'The backups folder of each docket' },
        ...(folderName === null ? [] : [{ value: 'asItIs', title: folderName }]),
        { value: 'other', title: 'Another folder, which is asked next' },
      ],
      hint: 'A folder on another disk also holds when this one fails.',
    },
  ];
}

async function configure({ mainProcess }: Workbench, values: FormValues): Promise<Result<unknown>> {
  const folder = await folderFor(values.folder, mainProcess);
  if (!folder.ok) return folder;
  return mainProcess.call(configureBackups, {
    isDaily: values.isDaily === 'on',
    keepDays: Math.min(366, Math.max(1, Math.round(Number(values.keepDays)) || 1)),
    folder: folder.value,
  });
}

async function folderFor(chosen: string | undefined, mainProcess: Workbench['mainProcess']) {
  if (chosen !== 'other') return ok(chosen === 'own' ? ('own' as const) : ('asItIs' as const));
  const asked = await mainProcess.call(chooseBackupPlace, { purpose: 'keepDaily' });
  if (!asked.ok) return asked;
  return ok(asked.value === null ? ('asItIs' as const) : { token: asked.value.token });
}
