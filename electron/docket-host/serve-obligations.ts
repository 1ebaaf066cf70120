import {
  readFulfilled,
  readObligations,
  readObligationsOf,
  saveCalendar,
} from '../../shared/contracts/obligation.contract.ts';
import { readPromises } from '../../shared/contracts/promise.contract.ts';
import { isSameSubject } from '../../shared/domain/ids.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { createRowRevisions, type RowsSince } from '../../shared/kernel/row-revisions.ts';
import { byDay, isOutstanding, type Obligation } from '../../shared/obligations/obligation.ts';
import { createReckoner, obligationsOf } from '../../shared/obligations/obligations.ts';
import { promiseRows } from '../../shared/obligations/promise-row.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import { calendarOf } from '../ledger/calendar-of.ts';
import { type AskedView, dayToCome, isNow, viewOf } from '../ledger/view-of.ts';
import type { DocketHost } from './docket-host.ts';
import type { FileDialogs } from './file-dialogs.ts';
import { safeFileName } from './safe-file-name.ts';
import { saveFile } from './save-file.ts';

interface ObligationParts {
  readonly host: Pick<DocketHost, 'session'>;
  readonly dialogs: FileDialogs;
}

/** Serves what the docket owes, and what it has promised. */
export function serveObligations(serve: Serve, { host, dialogs }: ObligationParts): void {
  const past = rememberingLast(obligationsOf);
  const reckon = createReckoner();
  const revisions = createRowRevisions(({ id }: Obligation) => id);

  function owedOn(asked: AskedView): Result<{ readonly owed: readonly Obligation[]; readonly asOf: LocalDate }> {
    const session = host.session();
    if (!session.ok) return session;
    const { ledger } = session.value;
    const refusal = dayToCome(ledger, asked);
    if (refusal) return refusal;
    const { state, asOf } = viewOf(ledger, asked);
    const { rules } = ledger;
    return ok({ asOf, owed: isNow(ledger, asked) ? reckon({ state, rules, today: asOf }) : past(state, rules, asOf) });
  }

  serve(readObligations, ({ since, ...asked }) => {
    const read = owedOn(asked);
    if (!read.ok) return read;
    const { owed, asOf } = read.value;
    const outstanding = owed.filter(isOutstanding);
    const isToday = asked.asOf === undefined && asked.knownOn === undefined;
    const { changed, ...rest } = isToday ? revisions.since(since, outstanding) : whole(outstanding);
    return ok({ asOf, ...rest, obligations: changed.toSorted(byDay) });
  });
  serve(readObligationsOf, ({ about, ...asked }) => {
    const read = owedOn(asked);
    return read.ok ? ok(read.value.owed.filter(({ subject }) => isSameSubject(subject, about)).toSorted(byDay)) : read;
  });
  serve(readFulfilled, ({ limit, ...asked }) => {
    const read = owedOn(asked);
    if (!read.ok) return read;
    const fulfilled = read.value.owed.filter((one) => !isOutstanding(one));
    const late = fulfilled.filter(({ state }) => state === 'fulfilledLate').length;
    return ok({ obligations: fulfilled.toSorted(byFulfilment).slice(0, limit), total: fulfilled.length, late });
  });

  serve(saveCalendar, async () => {
    const session = host.session();
    if (!session.ok) return session;
    const { ledger } = session.value;
    const { text } = calendarOf(ledger, {}, isOutstanding);
    const name = safeFileName(`${ledger.docket.name}.ics`, 'docket.ics');
    return saveFile(name, new TextEncoder().encode(text), dialogs);
  });

  serve(readPromises, (asked) => {
    const session = host.session();
    if (!session.ok) return session;
    const { state, asOf } = viewOf(session.value.ledger, asked);
    return ok({ asOf, promises: promiseRows(state, asOf) });
  });
}

/** The latest first, of one day what was due last. */
function byFulfilment(a: Obligation, b: Obligation): number {
  const [aOn, bOn] = [a.fulfilledBy?.on ?? '', b.fulfilledBy?.on ?? ''];
  return aOn === bOn ? byDay(b, a) : aOn < bOn ? 1 : -1;
}

function whole(changed: readonly Obligation[]): RowsSince<Obligation> {
  return { revision: 0, isWhole: true, changed, gone: [] };
}

/** Every page of a window that looks back asks for its part of the same set. */
function rememberingLast(compute: typeof obligationsOf): typeof obligationsOf {
  let last: { readonly args: Parameters<typeof compute>; readonly answer: readonly Obligation[] } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, index) => arg === args[index])) last = { args, answer: compute(...args) };
    return last.answer;
  };
}
