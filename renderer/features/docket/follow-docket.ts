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
import { beginLookingBack, type PastView, readRecordsThen } from './looking-back.ts';
import { readRecent } from './recent-dockets.ts';

interface Shown {
  readonly docket: string;
  readonly projection: Projection;
  /** Ends the watch of the records; missing until they have caught up for the first time. */
  stop?: () => void;
}

/** The docket of today, which is what is shown unless the officer looks back. */
type AsItStands = Pick<DocketSession, 'status' | 'records' | 'owed' | 'found'>;

const nothing: AsItStands = { status: undefined, records: undefined, owed: undefined, found: undefined };

interface FollowOptions {
  readonly mainProcess: MainProcess;
  readonly whenIdle: (work: () => void) => void;
  readonly nowMs: () => number;
  /** The projection stands still; the sentence says why. */
  readonly onDidRefuse: (message: string) => void;
}

/** Entries in one page: what a page takes is a few milliseconds of the window. */
const pageLimit = 500;

/** Asks main once, then hears every change. Answers how to take over a status that a call has brought. */
export function followDocket({ mainProcess, whenIdle, nowMs, onDidRefuse }: FollowOptions): {
  adopt(status: DocketStatus | null): void;
  /** Shows the record as it stood on another day, or (undefined) as it stands. Refuses as docket.readAsOf does. */
  lookBack(look: Look | undefined): Promise<Result<null>>;
} {
  const source = ledgerSource(mainProcess);
  let shown: Shown | undefined;
  let actual = nothing;
  let back: PastView | undefined;
  let asked: Look | undefined;
  let isFollowing = false;

  function tell(): void {
    const { status } = actual;
    if (back === undefined || !status) docketSession.setState({ ...actual, lookingBack: undefined });
    else docketSession.setState({ ...back, status: { ...status, today: back.lookingBack.look.asOf } });
  }

  function tellOfToday(more: Partial<AsItStands>): void {
    actual = { ...actual, ...more };
    tell();
  }

  function tellOfThen(look: Look, more: Partial<PastView>): void {
    if (back?.lookingBack.look !== look) return;
    back = { ...back, ...more };
    tell();
  }

  async function lookBack(look: Look | undefined): Promise<Result<null>> {
    asked = look;
    if (look !== undefined) {
      const begun = await beginLookingBack(mainProcess, look, back?.lookingBack.look === look ? back : undefined);
      if (!begun.ok || asked !== look) return begun.ok ? ok(null) : begun;
      back = begun.value;
      void readThen(look).catch(reportError);
    } else back = undefined;
    tell();
    return ok(null);
  }

  async function readThen(look: Look): Promise<void> {
    const read = await readRecordsThen(mainProcess, look);
    if (read.ok) tellOfThen(look, { records: read.value.records, lookingBack: { look, linked: read.value.linked } });
    else onDidRefuse(read.message);
    const found = await mainProcess.call(readProblems, look);
    if (found.ok) tellOfThen(look, { found: foundNow(undefined, found.value) });
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
    if (back !== undefined) await lookBack(back.lookingBack.look);
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
      next: (records) => tellOfToday({ records }),
      error: reportError,
    });
  }

  // Not waited for: a projection that is still reading stops by this, and its run of `follow` ends.
  function leave(): void {
    shown?.stop?.();
    void shown?.projection.close();
    shown = undefined;
    shownProjection.setState({ projection: undefined });
    [back, asked] = [undefined, undefined];
    tellOfToday({ records: undefined, found: undefined, owed: undefined });
    docketSession.setState({ verified: undefined });
  }

  async function readFound(): Promise<void> {
    const docket = actual.status?.id;
    const isShown = () => actual.status?.id === docket;
    const owing = mainProcess.call(readObligations, { since: actual.owed?.revision });
    const finding = mainProcess.call(readProblems, { since: actual.found?.revision });
    // What is owed is what most pages show: at first it does not wait for the problems. After that both are drawn at once, with the
    // status that told of them, for each telling makes every page draw anew.
    const isFirst = actual.owed === undefined;
    if (isFirst) {
      const owed = await owing;
      if (owed.ok && isShown()) tellOfToday({ owed: owedNow(actual.owed, owed.value) });
    }
    const [owed, found] = await Promise.all([owing, finding]);
    if (!isShown()) return;
    tellOfToday({
      ...(!isFirst && owed.ok && { owed: owedNow(actual.owed, owed.value) }),
      ...(found.ok && { found: foundNow(actual.found, found.value) }),
    });
  }

  function adopt(status: DocketStatus | null): void {
    const before = actual.status;
    // Told with what is owed, where that is asked for at once.
    const isSoonTold = !isFollowing && actual.owed !== undefined && before?.id === status?.id;
    if (isSoonTold) actual = { ...actual, status };
    else tellOfToday({ status });
    if (status !== null) docketSession.setState({ refused: undefined });
    if (before?.id !== status?.id) void readRecent(mainProcess);
    if (shown !== undefined && shown.docket !== status?.id) leave();
    isFollowing = true;
    void follow()
      .catch(reportError)
      .finally(() => {
        isFollowing = false;
      });
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
