import { chooseBackupPlace, makeBackup } from '../../../shared/contracts/backup.contract.ts';
import type { ParsedReplyOf, RequestOf } from '../../../shared/contracts/contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket } from '../docket/api.ts';
import { megabytes } from './backup-words.ts';
import { runAsJob } from './run-as-job.ts';

export const backUpNow: WorkbenchCommand = {
  id: 'backup.make',
  title: 'Back Up Now…',
  category: 'Docket',
  icon: 'save-all',
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '4_backup', order: 1 }],
  async run(workbench) {
    const into = await workbench.quickInput.choose('Back up', [
      { title: 'Into the backups folder: only what is new', value: 'folder', icon: 'folder' },
      { title: 'Into one file to carry: all of it…', value: 'file', icon: 'file-zip' },
    ] as const);
    if (into === 'folder') await backUp(workbench, 'folder');
    if (into === 'file') await backUpIntoFile(workbench);
  },
};

async function backUpIntoFile(workbench: Workbench): Promise<void> {
  const chosen = await workbench.mainProcess.call(chooseBackupPlace, { purpose: 'writeFile' });
  if (!chosen.ok) workbench.notifications.show({ severity: 'error', message: chosen.message });
  else if (chosen.value !== null) await backUp(workbench, { file: chosen.value.token });
}

async function backUp(workbench: Workbench, into: RequestOf<typeof makeBackup>['into']): Promise<void> {
  const made = await runAsJob(workbench, 'Backing up', (job) => workbench.mainProcess.call(makeBackup, { job, into }));
  if (made.ok) tell(workbench, made.value);
  else if (made.code !== 'cancelled')
    workbench.notifications.show({ severity: 'error', message: 'No backup was made', result: made.message });
}

function tell({ notifications }: Workbench, made: ParsedReplyOf<typeof makeBackup>): void {
  const [fault] = made.faults;
  const held = `${made.name} holds ${counted(made.files, 'file')}, ${megabytes(made.bytes)}, and was read back.`;
  notifications.show({
    severity: fault ? 'warning' : 'done',
    message: fault ? `Backed up, with ${counted(made.faults.length, 'fault')}` : 'Backed up',
    result: fault ? `${fault.message} ${held}` : held,
  });
}
