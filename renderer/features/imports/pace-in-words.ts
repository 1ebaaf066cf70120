import type { JobProgress } from '../../../shared/contracts/job.contract.ts';

/** How fast a job goes and how long it will take. Short, for the status bar. @example '230 a second, 2 min left' */
export function paceInWords({ perSecond, leftMs }: Pick<JobProgress, 'perSecond' | 'leftMs'>): string | undefined {
  const words = [
    ...(perSecond === undefined || perSecond < 1 ? [] : [`${figure(Math.round(perSecond))} a second`]),
    ...(leftMs === undefined ? [] : [timeLeft(leftMs)]),
  ];
  return words.length === 0 ? undefined : words.join(', ');
}

function timeLeft(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1_000);
  if (seconds < 90) return `${Math.max(seconds, 1)} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min left` : `${Math.round(minutes / 60)} h left`;
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}
