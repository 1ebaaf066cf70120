import {
  type FiscalQuarter,
  fiscalQuarterOf,
  lastDayOf,
  nextQuarter,
  parseFiscalQuarter,
  previousQuarter,
  printFiscalQuarter,
} from '../../../shared/calendar/fiscal-quarter.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';

/** What can still be written to. */
const unissued: ReadonlySet<Letter['status']> = new Set(['draft', 'inReview']);

/** The quarters of a case, from NARA's acknowledgement (else its letter) to today's, that no issued or registered letter reports. Oldest first. */
export function writableQuarters(
  row: Pick<NaraCase, 'id' | 'acknowledgedOn' | 'letterDate'>,
  letters: readonly Pick<Letter, 'case' | 'kind' | 'status' | 'quarter'>[],
  today: LocalDate,
): readonly FiscalQuarter[] {
  const written = letters
    .filter((letter) => letter.case === row.id && letter.kind === 'quarterlyStatus' && !unissued.has(letter.status))
    .map(({ quarter }) => quarter);
  return quartersUpTo(row, today).filter((quarter) => !written.includes(printFiscalQuarter(quarter)));
}

/** Every quarter that a letter of the case can speak of. Oldest first. */
export function quartersUpTo(
  { acknowledgedOn, letterDate }: Pick<NaraCase, 'acknowledgedOn' | 'letterDate'>,
  today: LocalDate,
): readonly FiscalQuarter[] {
  const quarters: FiscalQuarter[] = [];
  const last = printFiscalQuarter(fiscalQuarterOf(today));
  let quarter = fiscalQuarterOf(acknowledgedOn ?? letterDate);
  for (; printFiscalQuarter(quarter) <= last; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}

/** The running quarter and the eleven before it, the newest first. */
export function recentQuarters(today: LocalDate): readonly FiscalQuarter[] {
  const quarters = [fiscalQuarterOf(today)];
  while (quarters.length < 12) quarters.push(previousQuarter(quarters.at(-1) ?? fiscalQuarterOf(today)));
  return quarters;
}

/** The day that a letter speaks of where none is given: the quarter's last, or today while the quarter runs. As the ledger does it. */
export function usualAsOf(quarter: FiscalQuarter, today: LocalDate): LocalDate {
  const last = lastDayOf(quarter);
  return last <= today ? last : today;
}

/** @example quarterInShort('2022Q2') // 'FY2022 Q2' */
export function quarterInShort(name: string): string {
  const quarter = parseFiscalQuarter(name);
  return quarter === undefined ? name : `FY${quarter.year} Q${quarter.quarter}`;
}
