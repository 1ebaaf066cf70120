import { readJournalPage } from '../../shared/contracts/journal.contract.ts';
import { readProblems } from '../../shared/contracts/problem.contract.ts';
import { handleIntents, redoStep, undoStep } from '../../shared/contracts/record.contract.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { findProblems } from '../../shared/problems/problems.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { DocketHost } from './docket-host.ts';
import { journalPage } from './journal-pages.ts';

/** Serves the record of the open docket: what is asked of it, what it holds, what the rules find in it. */
export function serveRecord(serve: Serve, { session: openSession }: Pick<DocketHost, 'session'>): void {
  serve(handleIntents, async ({ intents }) => {
    const session = openSession();
    if (!session.ok) return session;
    const recorded = await session.value.record(intents);
    return recorded.ok ? ok({ entries: recorded.value.map(({ seq, type }) => ({ seq, type })) }) : recorded;
  });
  serve(undoStep, async () => {
    const session = openSession();
    return session.ok ? labelled(await session.value.undo()) : session;
  });
  serve(redoStep, async () => {
    const session = openSession();
    return session.ok ? labelled(await session.value.redo()) : session;
  });

  serve(readJournalPage, ({ after, limit }) => {
    const session = openSession();
    return session.ok ? ok(journalPage(session.value.ledger.entries(), after, limit)) : session;
  });
  serve(readProblems, ({ asOf, knownOn }) => {
    const session = openSession();
    if (!session.ok) return session;
    const { ledger } = session.value;
    const day = asOf ?? ledger.today();
    // Nothing is true later than today, so today's view is the state as it stands, and needs no fold.
    const isNow = day === ledger.today() && knownOn === undefined;
    const state = isNow ? ledger.state() : ledger.stateAt({ asOf: day, knownOn });
    return ok({ asOf: day, problems: findProblems(state, day) });
  });
}

function labelled(turned: Result<string>): Result<{ label: string }> {
  return turned.ok ? ok({ label: turned.value }) : turned;
}
