import { createStore } from 'zustand/vanilla';
import { type BackupStatus, backupsChanged, describeBackups } from '../../../shared/contracts/backup.contract.ts';
import type { Workbench } from '../../workbench/workbench.ts';

/** How the open docket is backed up; null while none is open or nothing is known. */
export const backupState = createStore<{ readonly status: BackupStatus | null }>(() => ({ status: null }));

/** Keeps the state equal to what main tells, and notifies of a backup that failed: once for each failure. */
export function followBackups({ mainProcess, notifications }: Workbench): void {
  const take = (status: BackupStatus | null) => {
    const before = backupState.getState().status?.failure?.message;
    backupState.setState({ status });
    if (status?.failure && status.failure.message !== before)
      notifications.show({
        severity: 'warning',
        message: 'The daily backup needs a look',
        result: status.failure.message,
        actions: [{ title: 'Show the state of the docket', command: 'docket.showState' }],
      });
  };
  mainProcess.on(backupsChanged, take);
  void mainProcess.call(describeBackups, null).then((answer) => {
    if (answer.ok) take(answer.value);
  });
}
