import { readJournalPage } from '../../shared/contracts/journal.contract.ts';
import { problemKey, readProblems } from '../../shared/contracts/problem.contract.ts';
import { handleIntents, redoStep, undoStep } from '../../shared/contracts/record.contract.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { createRowRevisions } from '../../shared/kernel/row-revisions.ts';
import type { Problem } from '../../shared/problems/problem.ts';
import { createProblemFinder } from '../../shared/problems/problems.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import { problemsOf } from '../ledger/problems-of.ts';
import { isNow } from '../ledger/view-of.ts';
import type { DocketConversations } from './docket-conversations.ts';
import type { DocketHost } from './docket-host.ts';
import { createJournalPages } from './journal-pages.ts';

/** Serves the record of the open docket: what is asked of it, what it holds, what the rules find in it. */
export function serveRecord(
  serve: Serve,
  { session: openSession }: Pick<DocketHost, 'session'>,
  evidence: Pick<DocketConversations, 'findings'>,
): void {
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

  const journalPage = createJournalPages();
  serve(readJournalPage, ({ after, limit }) => {
    const session = openSession();
    return session.ok ? ok(journalPage(session.value.ledger.entries(), after, limit)) : session;
  });
  // One docket is open at a time; another one's rows are not remembered, so the finder serves them all.
  const find = createProblemFinder();
  const revisions = createRowRevisions<Problem>(problemKey);
  serve(readProblems, ({ since, ...asked }) => {
    const session = openSession();
    if (!session.ok) return session;
    const { ledger } = session.value;
    const said = evidence.findings();
    if (!isNow(ledger, asked))
      return ok({ ...problemsOf(ledger, asked, { said }), revision: 0, isWhole: true, gone: [] });
    const { problems, ...found } = problemsOf(ledger, asked, { find, said });
    const { changed, ...rest } = revisions.since(since, problems);
    return ok({ ...found, ...rest, problems: changed });
  });
}

function labelled(turned: Result<string>): Result<{ label: string }> {
  return turned.ok ? ok({ label: turned.value }) : turned;
}
