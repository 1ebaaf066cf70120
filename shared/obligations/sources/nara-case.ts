/** What every source on NARA's cases needs. */
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import { isOutstanding, type Obligation } from '../obligation.ts';

/** Once NARA has closed the case nothing is owed on it any more; what was fulfilled stays told. */
export function unlessCaseClosed({ closure }: NaraCase, owed: readonly Obligation[]): readonly Obligation[] {
  return closure ? owed.filter((one) => !isOutstanding(one)) : owed;
}
