import type { Contribution } from '../../workbench/workbench.ts';
import { acknowledgeMissing } from './acknowledge-loss.command.tsx';
import { followBackups } from './backup-state.ts';
import { dailyBackups } from './daily-backups.command.tsx';
import { backUpNow } from './make-backup.command.ts';
import { restoreABackup } from './restore-backup.command.tsx';

export const contributeBackup: Contribution = (workbench) => {
  for (const command of [backUpNow, dailyBackups, restoreABackup, acknowledgeMissing]) workbench.commands.add(command);
  followBackups(workbench);
};
