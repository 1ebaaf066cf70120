/** What an import did, in sentences: what is missing first, then what worked. The window and the command line say the same. */
import { documentsAmong, type ImportReceipt } from './import-receipt.ts';

export interface ImportVerdict {
  readonly isWhole: boolean;
  /** Begins with "Not complete" wherever something is missing. */
  readonly message: string;
  readonly result: string;
}

type Sums = ImportReceipt['totals'] &
  Pick<ImportReceipt, 'complete' | 'stopped'> & {
    /** How many of the imported are documents and not messages; undefined while the receipt is not read. */
    readonly documents: number | undefined;
  };

/** @example importVerdict({ found: 190, failed: 1, ... }).message // 'Not complete: 1 of 190 failed' */
export function importVerdict(sums: Sums): ImportVerdict {
  const { found, failed, complete, stopped } = sums;
  if (complete && failed === 0) return { isWhole: true, message: wholeMessage(sums), result: whatIsIn(sums) };
  const missing = stopped?.message ?? (failed === 0 ? 'not every file was read to its end' : failures(failed, found));
  const besides = stopped !== null && failed > 0 ? `${failures(failed, found)}. ` : '';
  return { isWhole: false, message: `Not complete: ${lowerFirst(missing)}`, result: `${besides}${whatIsIn(sums)}` };
}

/** Of a receipt that was read. */
export function verdictOf({ totals, complete, stopped, files }: ImportReceipt): ImportVerdict {
  return importVerdict({ ...totals, complete, stopped, documents: documentsAmong(files) });
}

function wholeMessage({ imported, documents }: Sums): string {
  if (imported === 0) return 'Nothing new was imported';
  if (documents === undefined) return `Imported ${figures(imported, 'original')}`;
  const messages = imported - documents;
  const parts = [
    ...(messages > 0 ? [figures(messages, 'message')] : []),
    ...(documents > 0 ? [figures(documents, 'document')] : []),
  ];
  return `Imported ${parts.join(' and ')}`;
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

function figures(count: number, noun: string): string {
  return `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}

function lowerFirst(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '');
}
