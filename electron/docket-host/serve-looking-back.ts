import { formatDate } from '../../shared/calendar/local-date-arithmetic.ts';
import { type Look, type RowAsOf, readAsOf, tablesAsOf } from '../../shared/contracts/as-of.contract.ts';
import type { State } from '../../shared/domain/state.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { rowsById } from '../../shared/kernel/table.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { DocketHost } from './docket-host.ts';

interface Seen {
  readonly ledger: Ledger;
  readonly entryCount: number;
  readonly look: string;
  readonly rows: readonly RowAsOf[];
}

/** Serves the record as it stood on another day. The last state is kept, so that its pages are folded once. */
export function serveLookingBack(serve: Serve, { session: openSession }: Pick<DocketHost, 'session'>): void {
  let last: Seen | undefined;
  serve(readAsOf, ({ from, limit, ...look }) => {
    const session = openSession();
    if (!session.ok) {
      last = undefined;
      return session;
    }
    const { ledger } = session.value;
    const dayToCome = [look.asOf, look.knownOn].find((day) => day !== undefined && day > ledger.today());
    if (dayToCome !== undefined)
      return refuse(
        'docket.dayToCome',
        `${formatDate(dayToCome)} is still to come: the record says nothing of it yet.`,
      );
    last = isOf(last, ledger, look) ? last : see(ledger, look);
    const { rows, entryCount } = last;
    return ok({ rows: rows.slice(from, from + limit), total: rows.length, entryCount });
  });
}

function isOf(seen: Seen | undefined, ledger: Ledger, look: Look): seen is Seen {
  return seen?.ledger === ledger && seen.entryCount === ledger.entries().length && seen.look === JSON.stringify(look);
}

function see(ledger: Ledger, look: Look): Seen {
  const entryCount = ledger.entries().length;
  return { ledger, entryCount, look: JSON.stringify(look), rows: rowsOf(ledger.stateAt(look)) };
}

/** Messages without a link are left out: they are as many as there are, and no record rests on them. */
function rowsOf(state: State): readonly RowAsOf[] {
  return tablesAsOf.flatMap((table) =>
    rowsById<string, RowAsOf['row']>(state[table])
      .filter((row) => !('links' in row) || row.links.length > 0)
      .map((row) => ({ table, row }) as RowAsOf),
  );
}
