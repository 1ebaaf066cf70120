/** Keeps the session equal to what main says: status, projection, records, problems, what is owed; of today, or of the day that is looked back to. */
import type { Look } from '../../../shared/contracts/as-of.contract.ts';
import { conversationsChanged } from '../../../shared/contracts/conversation.contract.ts';
import { type DocketStatus, describeDocket, docketChanged } from '../../../shared/contracts/docket.contract.ts';
import { readObligations } from '../../../shared/contracts/obligation.contract.ts';
import { describeOfficer } from '../../../shared/contracts/officer.contract.ts';
import { readProblems } from '../../../shared/contracts/problem.contract.ts';
import { describeRuntime } from '../../../shared/contracts/runtime.contract.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import { deleteAllGenerations } from '../../projection/generations.ts';
import { observe } from '../../projection/observe.ts';
import { oneAtATime } from '../../projection/one-at-a-time.ts';
import { openProjection, type Projection } from '../../projection/projection.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import { createRecordsQuery } from './docket-records.ts';
import { type DocketSession, docketSession } from './docket-session.ts';
import { foundNow, owedNow } from './found-and-owed.ts';
import { ledgerSource } from './ledger-source.ts';
import { type LookingBack, readLookingBack } from './looking-back.ts';
import { readRecent } from './recent-dockets.ts';

interface Shown {
  readonly docket: string;
  readonly projection: Projection;
  /** Ends the watch of the records; missing until they have caught up for the first time. */
  stop?: () => void;
}

interface FollowOptions {
  readonly mainProcess: MainProcess;
  readonly whenIdle: (work: () => void) => void;
  readonly nowMs: () => number;
  /** The projection stands still; the sentence says why. */
  readonly onDidRefuse: (message: string) => void;
}

/** Entries in one page: as many as the contract allows, since each page is a transaction of the browser's store. */
const pageLimit = 2_000;

/** Asks main once, then hears every change. Answers how to take over a status that a call has brought. */
export function followDocket({ mainProcess, whenIdle, nowMs, onDidRefuse }: FollowOptions): {
  adopt(status: DocketStatus | null): void;
  /** Shows the record as it stood on another day, or (undefined) as it stands. Refuses as docket.readAsOf does. */
  lookBack(look: Look | undefined): Promise<Result<null>>;
} {
  const source = ledgerSource(mainProcess);
  let shown: Shown | undefined;
  /** As it stands, which is what is shown unless the officer looks back. */
  let actual: Pick<DocketSession, 'status' | 'records'> = { status: undefined, records: undefined };
  let back: LookingBack | undefined;
  let asked: Look | undefined;

  function tell(): void {
    const { status, records } = actual;
    if (back === undefined || !status) docketSession.setState({ status, records, lookingBack: undefined });
    else {
      const ofThatDay = { ...status, today: back.look.asOf };
      docketSession.setState({ status: ofThatDay, records: back.records, lookingBack: back });
    }
  }

  async function lookBack(look: Look | undefined): Promise<Result<null>> {
    asked = look;
    const read = look === undefined ? ok(undefined) : await readLookingBack(mainProcess, look);
    if (!read.ok || asked !== look) return read.ok ? ok(null) : read;
    back = read.value;
    tell();
    await readFound();
    return ok(null);
  }

  const follow = oneAtATime(async () => {
    const docket = actual.status?.id;
    if (shown?.docket !== docket) leave();
    if (docket === undefined) return;
    shown ??= await show(docket);
    const [caughtUp] = await Promise.all([shown.projection.catchUp(), readFound()]);
    if (!caughtUp.ok && caughtUp.code === 'projection.stopped') return;
    // Not before: half a record would say that nothing is owed.
    shown.stop ??= watchRecords(shown.projection);
    if (back !== undefined) await lookBack(back.look);
    if (!caughtUp.ok) onDidRefuse(caughtUp.message);
  });

  async function show(docket: string): Promise<Shown> {
    const options = { docket, source, whenIdle, nowMs, pageLimit };
    const projection = await openProjection(options).catch(async () => {
      // A broken database is thrown away: it holds nothing that the journal does not.
      await deleteAllGenerations(docket);
      return openProjection(options);
    });
    shownProjection.setState({ projection });
    return { docket, projection };
  }

  function watchRecords(projection: Projection): () => void {
    return observe(projection, createRecordsQuery(), {
      next(records) {
        actual = { ...actual, records };
        tell();
      },
      error: reportError,
    });
  }

  // Not waited for: a projection that is still reading stops by this, and its run of `follow` ends.
  function leave(): void {
    shown?.stop?.();
    void shown?.projection.close();
    shown = undefined;
    shownProjection.setState({ projection: undefined });
    actual = { ...actual, records: undefined };
    [back, asked] = [undefined, undefined];
    tell();
    docketSession.setState({ found: undefined, owed: undefined, verified: undefined });
  }

  async function readFound(): Promise<void> {
    const look = back?.look;
    const isShown = () => back?.look === look;
    // Of another day than today it is 0, and the next answer whole.
    const known = docketSession.getState();
    // In this order: what is owed is found in a moment, and is what most pages show.
    const owed = mainProcess.call(readObligations, { ...look, since: known.owed?.revision }).then((read) => {
      if (read.ok && isShown()) docketSession.setState((session) => ({ owed: owedNow(session.owed, read.value) }));
    });
    const found = mainProcess.call(readProblems, { ...look, since: known.found?.revision }).then((read) => {
      if (read.ok && isShown()) docketSession.setState((session) => ({ found: foundNow(session.found, read.value) }));
    });
    await Promise.all([owed, found]);
  }

  function adopt(status: DocketStatus | null): void {
    const before = actual.status;
    actual = { ...actual, status };
    tell();
    if (status !== null) docketSession.setState({ refused: undefined });
    if (before?.id !== status?.id) void readRecent(mainProcess);
    if (shown !== undefined && shown.docket !== status?.id) leave();
    void follow().catch(reportError);
  }

  mainProcess.on(docketChanged, adopt);
  // What the evidence says is found a while after the rest.
  let revision = 0;
  mainProcess.on(conversationsChanged, (state) => {
    const before = revision;
    revision = state?.revision ?? 0;
    if (revision > before) void readFound().catch(reportError);
  });
  void askMain(mainProcess, adopt).catch(reportError);
  return { adopt, lookBack };
}

async function askMain(mainProcess: MainProcess, adopt: (status: DocketStatus | null) => void): Promise<void> {
  const [status, officer, runtime] = await Promise.all([
    mainProcess.call(describeDocket, null),
    mainProcess.call(describeOfficer, null),
    mainProcess.call(describeRuntime, null),
    readRecent(mainProcess),
  ]);
  if (officer.ok) docketSession.setState({ officer: officer.value });
  if (runtime.ok) docketSession.setState({ runtime: runtime.value });
  adopt(status.ok ? status.value : null);
}
