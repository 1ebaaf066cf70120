/** Open recommendations at the ends of quarters. Counted once, and again only when something becomes known of the days gone by. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TrendPoint } from '../../shared/contracts/trend.contract.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { emptyState } from '../../shared/domain/state.ts';
import { lastQuarters, openByStatus, type QuarterEnd } from '../../shared/figures/open-recommendations.ts';
import { foldAtDays } from '../../shared/journal/fold.ts';
import type { Ledger } from './ledger.ts';

/** What was counted of the quarters that have ended. */
interface Counted {
  readonly entryCount: number;
  /** Of the last quarter that was counted. */
  readonly until: QuarterEnd['on'];
  readonly points: readonly TrendPoint[];
}

const counted = new WeakMap<Ledger, Counted>();

/** The last fiscal quarters, the running one as of today. Between the quarters other work gets its turn. */
export async function readTrend(ledger: Ledger, quarters: number): Promise<readonly TrendPoint[]> {
  const ends = lastQuarters(ledger.today(), quarters);
  const past = ends.slice(0, -1);
  const before = counted.get(ledger);
  const points = before && stillHolds(before, ledger, past) ? before.points : await countQuarters(ledger, past);
  const running = ends.slice(-1).map((end) => pointOf(end, openByStatus(ledger.state())));
  return [...points, ...running];
}

/** Entries since then tell nothing of the quarters that have ended, and those are the same. */
function stillHolds({ entryCount, until, points }: Counted, ledger: Ledger, past: readonly QuarterEnd[]): boolean {
  const isSame = past.length === points.length && past.at(-1)?.on === until;
  return (
    isSame &&
    ledger
      .entries()
      .slice(entryCount)
      .every(({ data }) => data.effective > until)
  );
}

async function countQuarters(ledger: Ledger, past: readonly QuarterEnd[]): Promise<readonly TrendPoint[]> {
  const until = past.at(-1)?.on;
  if (until === undefined) return [];
  const entries = [...ledger.entries()];
  const days = past.map(({ on }) => on);
  const states = foldAtDays(entries, evolve, { ...emptyState, docket: ledger.state().docket }, days);
  const points: TrendPoint[] = [];
  for (const end of past) {
    const { value } = states.next();
    if (value) points.push(pointOf(end, openByStatus(value)));
    await nextTurn();
  }
  counted.set(ledger, { entryCount: entries.length, until, points });
  return points;
}

function pointOf({ quarter, on }: QuarterEnd, open: TrendPoint['open']): TrendPoint {
  return { ...quarter, on, open };
}
