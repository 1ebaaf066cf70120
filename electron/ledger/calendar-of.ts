import { inView } from '../../shared/journal/fold.ts';
import { instantOf } from '../../shared/kernel/instant.ts';
import { calendarFile } from '../../shared/obligations/calendar-file.ts';
import type { Obligation } from '../../shared/obligations/obligation.ts';
import { obligationsOf } from '../../shared/obligations/obligations.ts';
import type { Ledger } from './ledger.ts';
import { type AskedView, viewOf } from './view-of.ts';

/** What is owed as of a day, as a calendar file. The same record gives the same bytes, whenever it is asked. */
export function calendarOf(
  ledger: Ledger,
  asked: AskedView,
  shows: (obligation: Obligation) => boolean,
): { readonly text: string; readonly events: number } {
  const { state, asOf } = viewOf(ledger, asked);
  const known = asked.knownOn && { on: asked.knownOn, dayOf: ledger.dayOf };
  const entries = ledger.entries().filter(inView({ ...(known && { known }) }));
  const shown = obligationsOf(state, ledger.rules, asOf).filter(shows);
  const recordedAt = entries.at(-1)?.recordedAt ?? instantOf(0);
  const { id, name } = ledger.docket;
  return {
    text: calendarFile(shown, { docket: { id, name }, entryCount: entries.length, recordedAt }),
    events: shown.length,
  };
}
