import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { Cadence } from '../../../shared/domain/nara-case/events.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import { counted } from '../../../shared/kernel/counted.ts';

/** @example 'Every 3 months, counted from 18 Feb 2022' */
export function cadenceInWords(cadence: Cadence | undefined): string {
  if (cadence === undefined) return 'No periodic updates are promised.';
  if (cadence.every === 'months')
    return `Every ${counted(cadence.months, 'month')}, counted from ${formatDate(cadence.from)}`;
  return `Every fiscal quarter, due ${counted(cadence.daysAfterEnd, 'day')} after its end`;
}

/** The response that was sent, if any. */
export function sentResponse(row: NaraCase, letters: readonly Letter[]): Letter | undefined {
  return letters.find((letter) => letter.case === row.id && letter.kind === 'response' && letter.sent !== undefined);
}
