import { formatDate } from '../../shared/calendar/local-date-arithmetic.ts';
import type { State } from '../../shared/domain/state.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { type Refusal, refuse } from '../../shared/kernel/result.ts';
import type { Ledger } from './ledger.ts';

/** The docket as of a day (today where none is given), by what was recorded by the end of another (all that is, where none is given). */
export interface AskedView {
  readonly asOf?: LocalDate | undefined;
  readonly knownOn?: LocalDate | undefined;
}

/** Nothing is true later than today, so today's view is the state as it stands, and needs no fold. */
export function isNow(ledger: Ledger, { asOf, knownOn }: AskedView): boolean {
  return knownOn === undefined && (asOf === undefined || asOf === ledger.today());
}

export function viewOf(ledger: Ledger, asked: AskedView): { state: State; asOf: LocalDate } {
  const { asOf = ledger.today(), knownOn } = asked;
  return { state: isNow(ledger, asked) ? ledger.state() : ledger.stateAt({ asOf, knownOn }), asOf };
}

/** Why a day cannot be looked at, if it is after today: `docket.dayToCome`. */
export function dayToCome(ledger: Ledger, { asOf, knownOn }: AskedView): Refusal | undefined {
  const toCome = [asOf, knownOn].find((day) => day !== undefined && day > ledger.today());
  if (toCome === undefined) return undefined;
  const sentence = `${formatDate(toCome)} is still to come: the record says nothing of it yet.`;
  return refuse('docket.dayToCome', sentence);
}
