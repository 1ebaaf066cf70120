import { type FiscalQuarter, lastDayOf } from '../../shared/calendar/fiscal-quarter.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Basis } from '../../shared/domain/letter/events.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { rowsById } from '../../shared/kernel/table.ts';
import { composeQuarterlyStatus } from '../../shared/letters/compose-quarterly-status.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import type { Ledger } from './ledger.ts';

export interface LetterRequest {
  readonly case: CaseId;
  readonly quarter: FiscalQuarter;
  /** The day the letter speaks of: the quarter's last day, or today while the quarter runs, unless another is given. */
  readonly asOf?: LocalDate | undefined;
}

export interface ComposedLetter {
  readonly document: LetterDocument;
  readonly basis: Basis;
}

/** Composes the quarterly status letter from the journal, as of a day. Refuses as composeQuarterlyStatus does. */
export function composeLetter(ledger: Ledger, asked: LetterRequest, status: 'draft' | 'final'): Result<ComposedLetter> {
  const lastDay = lastDayOf(asked.quarter);
  const asOf = asked.asOf ?? earlier(lastDay, ledger.today());
  const state = ledger.stateAt({ asOf });
  const sent = rowsById(state.letters).flatMap((letter) =>
    letter.case === asked.case && letter.sent ? [letter.sent.on] : [],
  );
  const lastSent = sent.sort().at(-1);
  const basis = ledger.basis(asOf);
  const composed = composeQuarterlyStatus({
    state,
    ...(lastSent && { previous: ledger.stateAt({ asOf: lastSent }) }),
    case: asked.case,
    quarter: asked.quarter,
    asOf,
    basis,
    // The record's own last moment, so that the same record gives the same bytes whenever it is written out.
    created: ledger.entries().at(-1)?.recordedAt ?? ledger.now(),
    status,
  });
  return composed.ok ? ok({ document: composed.value, basis }) : composed;
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  if (a <= b) return a;
  return b;
}
