import { heldTables, type Look, type RowTold, readRows } from '../../shared/contracts/rows.contract.ts';
import type { State } from '../../shared/domain/state.ts';
import { ok } from '../../shared/kernel/result.ts';
import { rowsById } from '../../shared/kernel/table.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { dayToCome, viewOf } from '../ledger/view-of.ts';
import type { DocketHost } from './docket-host.ts';
import { placeOf } from './journal-pages.ts';
import { rowsSince } from './rows-since.ts';

interface Seen {
  readonly ledger: Ledger;
  readonly asked: string;
  readonly rows: readonly RowTold[];
}

/** Serves the record, as it stands or as it stood on another day. What was asked for last is kept, so that its pages are gathered once. */
export function serveRows(serve: Serve, { session: openSession }: Pick<DocketHost, 'session'>): void {
  let last: Seen | undefined;
  serve(readRows, ({ of, look, since, from, limit }) => {
    const session = openSession();
    if (!session.ok) {
      last = undefined;
      return session;
    }
    const { ledger } = session.value;
    const refusal = look && dayToCome(ledger, look);
    if (refusal) return refusal;
    const place = placeOf(ledger.entries());
    const later = since && rowsSince(ledger, since);
    if (later) return ok({ ...later, isWhole: false, total: later.rows.length, place });
    const asked = JSON.stringify([of, look, place]);
    last = last?.ledger === ledger && last.asked === asked ? last : { ledger, asked, rows: rowsOf(ledger, of, look) };
    const { rows } = last;
    return ok({ rows: rows.slice(from, from + limit), gone: [], isWhole: true, total: rows.length, place });
  });
}

function rowsOf(ledger: Ledger, of: 'records' | 'linked', look: Look | undefined): readonly RowTold[] {
  const { state } = viewOf(ledger, look ?? {});
  if (of === 'records') return heldTables.flatMap((table) => told(state, table));
  // Messages without a link are left out: they are as many as there are, and no record rests on them.
  return told(state, 'evidence').filter(({ row }) => 'links' in row && row.links.length > 0);
}

function told(state: State, table: RowTold['table']): readonly RowTold[] {
  return rowsById<string, RowTold['row']>(state[table]).map((row) => ({ table, row }) as RowTold);
}
