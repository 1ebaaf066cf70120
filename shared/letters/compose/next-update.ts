import { printFiscalQuarter } from '../../calendar/fiscal-quarter.ts';
import { openUpdates } from '../../calendar/update-due.ts';
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RecordView } from '../reference/record-view.ts';
import { sentLettersTo } from './correspondence.ts';

/** The day by which the oldest update is owed that is open once the letter that asks, if one does, has gone out on the day that it bears. */
export function nextUpdateDue(naraCase: NaraCase, { state, scope }: RecordView): LocalDate | undefined {
  const { id, cadence, acknowledgedOn } = naraCase;
  if (!cadence) return undefined;
  const updates = sentLettersTo(state, { kind: 'case', id }, 'NARA').filter(({ kind }) => kind === 'quarterlyStatus');
  const thisLetter = scope?.quarter ? [{ quarter: printFiscalQuarter(scope.quarter), sent: { on: scope.date } }] : [];
  for (const { due } of openUpdates(cadence, acknowledgedOn, [...updates, ...thisLetter])) return due;
  return undefined;
}
