import { useState } from 'react';
import { chooseBackupPlace, restoreBackup } from '../../../shared/contracts/backup.contract.ts';
import { chooseDocketFolder } from '../../../shared/contracts/docket.contract.ts';
import type { ChosenFile } from '../../../shared/contracts/file-token.ts';
import { ok, refuse } from '../../../shared/kernel/result.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench, type Workbench, type WorkbenchCommand } from '../../workbench/workbench.ts';
import { docketSession, FormDialog, type FormField, type FormValues, showOpened } from '../docket/api.ts';
import { momentInWords } from '../timeline/api.ts';
import { lossInWords } from './backup-words.ts';
import { runAsJob } from './run-as-job.ts';

export const restoreABackup: WorkbenchCommand = {
  id: 'backup.restore',
  title: 'Restore a Backup…',
  category: 'Docket',
  icon: 'history',
  menus: [
    { menu: 'welcomeStart', order: 4 },
    { menu: 'menuBar.file', group: '1_open', order: 5 },
  ],
  async run({ mainProcess, notifications, dialogs }) {
    const chosen = await mainProcess.call(chooseBackupPlace, { purpose: 'restore' });
    if (!chosen.ok) notifications.show({ severity: 'error', message: chosen.message });
    else if (chosen.value !== null) {
      const backup = chosen.value;
      dialogs.show((close) => <RestoreDialog backup={backup} onClose={close} />);
    }
  },
};

interface RestoreDialogProps {
  readonly backup: ChosenFile;
  readonly onClose: () => void;
}

function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const workbench = useWorkbench();
  const [fields] = useState(() => [actorField()]);
  const [folder, setFolder] = useState<ChosenFile | null>(null);
  const choose = async () => {
    const chosen = await workbench.mainProcess.call(chooseDocketFolder, { purpose: 'create' });
    if (chosen.ok && chosen.value !== null) setFolder(chosen.value);
  };
  const submit = async ({ actor = '' }: FormValues) => {
    if (folder === null) return refuse('folderMissing', 'Choose a new or an empty folder for the restored docket.');
    // The form closes at once; how far it is stands in the status bar, where it can be cancelled.
    void restore(workbench, backup, folder, actor).catch(reportError);
    return ok(null);
  };
  return (
    <FormDialog
      title="Restore a backup"
      fields={fields}
      action="Restore"
      submit={submit}
      onClose={onClose}
      intro={intro(backup)}
    >
      <p className="record-form-actions">
        <span className="muted">
          {folder === null ? 'Never over anything that is there.' : `Folder: ${folder.name}`}
        </span>
        <Button icon="folder" onClick={choose}>
          {folder === null ? 'Choose the folder…' : 'Choose another…'}
        </Button>
      </p>
    </FormDialog>
  );
}

function intro({ name }: ChosenFile): string {
  return `${name} is checked whole while it is restored; a damaged backup restores nothing.`;
}

function actorField(): FormField {
  const initial = docketSession.getState().officer?.name;
  return {
    name: 'actor',
    label: 'Your name',
    kind: 'line',
    isRequired: true,
    isWide: true,
    initial,
    hint: 'The journal says who restored it.',
  };
}

async function restore(workbench: Workbench, backup: ChosenFile, folder: ChosenFile, actor: string): Promise<void> {
  const { mainProcess, notifications } = workbench;
  const restored = await runAsJob(workbench, 'Restoring', (job) =>
    mainProcess.call(restoreBackup, { job, backup: backup.token, folder: folder.token, actor }),
  );
  if (!restored.ok) {
    if (restored.code !== 'cancelled')
      notifications.show({ severity: 'error', message: 'Nothing was restored', result: restored.message });
    return;
  }
  const { docket, madeAt, lost } = restored.value;
  showOpened(workbench, docket);
  notifications.show({
    severity: lost.length === 0 ? 'done' : 'warning',
    message: `${docket.name} is restored as of ${momentInWords(madeAt)}`,
    result: lossInWords(lost),
  });
}
