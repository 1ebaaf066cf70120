/** What is known of the chain and the originals, in a sentence. */
import type { DocketReport } from '../../../shared/contracts/verify.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { Status } from '../../ui/icon/status-word.tsx';

export interface Verdict {
  readonly status: Extract<Status, 'verified' | 'error' | 'note'>;
  readonly word: string;
  readonly sentence: string;
}

/** `alteredWhy` is why the docket is open for reading only, where its journal was found altered. */
export function verdictOf(
  entryCount: number,
  verified: DocketReport | undefined,
  alteredWhy: string | undefined,
): Verdict {
  if (verified !== undefined && !verified.intact) return broken(verified);
  if (alteredWhy !== undefined) return { status: 'error', word: 'Not intact', sentence: alteredWhy };
  const held = `${counted(entryCount, 'entry', 'entries')}, each chained to the one before`;
  if (verified === undefined)
    return {
      status: 'note',
      word: 'Chain checked',
      sentence: `${held}; checked when the docket was opened. Verifying reads every entry and every original again.`,
    };
  const later = entryCount - verified.entries;
  const since = later > 0 ? ` ${counted(later, 'entry', 'entries')} recorded since then.` : '';
  return {
    status: 'verified',
    word: 'Intact',
    sentence: `${held}. ${counted(verified.entries, 'entry', 'entries')} and ${counted(verified.originals, 'original')} were read again and are as recorded.${since}`,
  };
}

function broken({ faults }: DocketReport): Verdict {
  const [first, ...more] = faults;
  const others = more.length === 0 ? '' : ` Besides, ${counted(more.length, 'more fault')}.`;
  return { status: 'error', word: 'Not intact', sentence: `First bad place: ${placeOf(first)}${others}` };
}

/** The message names file and line already where it can; where it does not, they are put before it. */
function placeOf(fault: DocketReport['faults'][number] | undefined): string {
  if (fault === undefined) return 'not named.';
  const { message, file, line } = fault;
  if (file === undefined || message.includes(file)) return message;
  return `${file}${line === undefined ? '' : `, line ${line}`}: ${message}`;
}
