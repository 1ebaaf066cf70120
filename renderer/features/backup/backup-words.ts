/** Backups in sentences. */
import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { BackupStatus } from '../../../shared/contracts/backup.contract.ts';
import type { JobProgress } from '../../../shared/contracts/job.contract.ts';
import type { Head } from '../../../shared/journal/entry.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

/** Both days are of the docket's calendar. @example ageInWords('2022-04-01', '2022-04-04') // '3 days ago' */
export function ageInWords(day: LocalDate, today: LocalDate): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** When the last was made, and how it goes on. */
export function standingInWords({ last, isDaily, keepDays, folderName }: BackupStatus, today: LocalDate): string {
  const age =
    last === null
      ? 'This docket was never backed up.'
      : `Last backed up ${ageInWords(last.day, today)}${last.isFile ? ', into one file' : ''}.`;
  const where = folderName === null ? 'the docket’s own backups folder' : `the folder ${folderName}`;
  const daily = isDaily
    ? `A backup is made by itself each day into ${where}; those of ${counted(keepDays, 'day')} are kept, and the last of each month for a year.`
    : 'No backup is made by itself.';
  return `${age} ${daily}`;
}

/** @example megabytes(12_345_678) // '12.3 MB' */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
}

/** How fast bytes go, and how long it will take; undefined before that is known. */
export function paceInWords({ perSecond, leftMs }: Pick<JobProgress, 'perSecond' | 'leftMs'>): string | undefined {
  if (perSecond === undefined) return undefined;
  const left = leftMs === undefined ? '' : `, ${Math.max(1, Math.ceil(leftMs / 1_000))} s left`;
  return `${megabytes(perSecond)} a second${left}`;
}

/** What a restored docket lacks; the journal says so too. */
export function lossInWords(lost: readonly Head[]): string {
  if (lost.length === 0) return 'This computer knows of no entry that was recorded after it.';
  const logs = lost.map(({ device, seq }) => `entry ${seq} of device ${device.slice(0, 8)}`).join(' and ');
  return `This computer had seen the journal up to ${logs}; what the backup does not hold of it is lost, and the journal says so now.`;
}
