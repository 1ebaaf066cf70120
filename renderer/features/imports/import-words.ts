/** What an import did, in sentences: what is missing first, then what worked. */
import type { JobProgress } from '../../../shared/contracts/job.contract.ts';
import type { ImportReceipt } from '../../../shared/mail/import-receipt.ts';

export interface ImportVerdict {
  readonly isWhole: boolean;
  /** Begins with "Not complete" wherever something is missing. */
  readonly message: string;
  readonly result: string;
}

type Sums = ImportReceipt['totals'] & Pick<ImportReceipt, 'complete' | 'stopped'>;

/** @example importVerdict({ found: 190, failed: 1, ... }).message // 'Not complete: 1 of 190 failed' */
export function importVerdict(sums: Sums): ImportVerdict {
  const { found, imported, failed, complete, stopped } = sums;
  if (complete && failed === 0) return { isWhole: true, message: wholeMessage(imported), result: whatIsIn(sums) };
  const missing = stopped?.message ?? (failed === 0 ? 'not every file was read to its end' : failures(failed, found));
  const besides = stopped !== null && failed > 0 ? `${failures(failed, found)}. ` : '';
  return { isWhole: false, message: `Not complete: ${lowerFirst(missing)}`, result: `${besides}${whatIsIn(sums)}` };
}

function wholeMessage(imported: number): string {
  return imported === 0 ? 'Nothing new was imported' : `Imported ${messages(imported)}`;
}

function failures(failed: number, found: number): string {
  return `${figure(failed)} of ${figure(found)} failed`;
}

function whatIsIn({ found, imported, alreadyThere }: Sums): string {
  if (found === 0) return 'No message was found.';
  const held = imported + alreadyThere;
  if (held === 0) return 'Nothing is in.';
  if (alreadyThere === 0) return held === 1 ? '1 is in, and it is new.' : `${figure(held)} are in, all of them new.`;
  if (imported === 0) return `${figure(held)} ${held === 1 ? 'was' : 'were'} there already.`;
  return `${figure(held)} are in, ${figure(imported)} of them new; the rest were there already.`;
}

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

function messages(count: number): string {
  return `${figure(count)} ${count === 1 ? 'message' : 'messages'}`;
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}

function lowerFirst(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '');
}
