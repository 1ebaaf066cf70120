import { readObligations, saveCalendar } from '../../shared/contracts/obligation.contract.ts';
import { readPromises } from '../../shared/contracts/promise.contract.ts';
import { isSameSubject, type Subject } from '../../shared/domain/ids.ts';
import { ok } from '../../shared/kernel/result.ts';
import { createRowRevisions, type RowsSince } from '../../shared/kernel/row-revisions.ts';
import { byDay, isOutstanding, type Obligation } from '../../shared/obligations/obligation.ts';
import { createReckoner, obligationsOf } from '../../shared/obligations/obligations.ts';
import { promiseRows } from '../../shared/obligations/promise-row.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import { calendarOf } from '../ledger/calendar-of.ts';
import { dayToCome, isNow, viewOf } from '../ledger/view-of.ts';
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

  serve(readObligations, ({ about, withFulfilled = false, since, ...asked }) => {
    const session = host.session();
    if (!session.ok) return session;
    const { ledger } = session.value;
    const refusal = dayToCome(ledger, asked);
    if (refusal) return refusal;
    const { state, asOf } = viewOf(ledger, asked);
    const isToday = isNow(ledger, asked);
    const owed = isToday ? reckon({ state, rules: ledger.rules, today: asOf }) : past(state, ledger.rules, asOf);
    const shown = owed.filter((one) => withFulfilled || isOutstanding(one));
    const isAll = isToday && !about && !withFulfilled;
    const { changed, ...rest } = isAll ? revisions.since(since, shown) : whole(shown, about);
    return ok({ asOf, ...rest, obligations: changed.toSorted(byDay) });
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

function whole(shown: readonly Obligation[], about: Subject | undefined): RowsSince<Obligation> {
  const changed = about ? shown.filter(({ subject }) => isSameSubject(subject, about)) : shown;
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
