/** Keeps the session equal to what main says: status, projection, records, problems, what is owed; of today, or of the day that is looked back to. */
import { conversationsChanged } from '../../../shared/contracts/conversation.contract.ts';
import { type DocketStatus, describeDocket, docketChanged } from '../../../shared/contracts/docket.contract.ts';
import { readObligations } from '../../../shared/contracts/obligation.contract.ts';
import { describeOfficer } from '../../../shared/contracts/officer.contract.ts';
import { readProblems } from '../../../shared/contracts/problem.contract.ts';
import type { Look } from '../../../shared/contracts/rows.contract.ts';
import { describeRuntime } from '../../../shared/contracts/runtime.contract.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import { deleteAllGenerations } from '../../projection/generations.ts';
import { oneAtATime } from '../../projection/one-at-a-time.ts';
import { openProjection, type Projection } from '../../projection/projection.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import type { RecordsKnown } from './docket-records.ts';
import { type DocketSession, docketSession } from './docket-session.ts';
import { foundNow, owedNow } from './found-and-owed.ts';
import { ledgerSource } from './ledger-source.ts';
import { beginLookingBack, type PastView } from './looking-back.ts';
import { readLinkedThen, readRecords, readRecordsThen } from './read-rows.ts';
import { readRecent } from './recent-dockets.ts';

interface Shown {
  readonly docket: string;
  readonly projection: Projection;
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
  /** Shows the record as it stood on another day, or (undefined) as it stands. Refuses as obligation.read does. */
  lookBack(look: Look | undefined): Promise<Result<null>>;
} {
  const source = ledgerSource(mainProcess);
  let shown: Shown | undefined;
  let actual = nothing;
  let known: RecordsKnown | undefined;
  let back: PastView | undefined;
  let asked: Look | undefined;
  let today: Promise<void> = Promise.resolve();

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
    const records = await readRecordsThen(mainProcess, look);
    if (records.ok) tellOfThen(look, { records: records.value });
    else onDidRefuse(records.message);
    const [found, linked] = await Promise.all([
      mainProcess.call(readProblems, look),
      readLinkedThen(mainProcess, look),
    ]);
    tellOfThen(look, {
      ...(found.ok && { found: foundNow(undefined, found.value) }),
      ...(linked.ok && { lookingBack: { look, linked: linked.value } }),
    });
  }

  /** The projection reads the journal, which is long: that waits for what every page shows, and nothing waits for it. */
  const followJournal = oneAtATime(async () => {
    const docket = actual.status?.id;
    if (shown?.docket !== docket) closeProjection();
    if (docket === undefined) return;
    shown ??= await show(docket);
    const { projection } = shown;
    await today;
    // Another docket was opened meanwhile, or none.
    if (shown?.projection !== projection) return;
    const caughtUp = await projection.catchUp();
    if (!caughtUp.ok && caughtUp.code !== 'projection.stopped') onDidRefuse(caughtUp.message);
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

  // Not waited for: a projection that is still reading stops by this, and its run of `followJournal` ends.
  function closeProjection(): void {
    void shown?.projection.close();
    shown = undefined;
    shownProjection.setState({ projection: undefined });
  }

  function leave(): void {
    closeProjection();
    [back, asked, known] = [undefined, undefined, undefined];
    tellOfToday({ records: undefined, found: undefined, owed: undefined });
    docketSession.setState({ verified: undefined });
  }

  /** What is owed, the records, the problems: of each only what is other than it was. */
  const readToday = oneAtATime(async () => {
    const docket = actual.status?.id;
    const tellTogether = (read: readonly Partial<AsItStands>[]) => {
      if (actual.status?.id === docket) tellOfToday(Object.assign({}, ...read));
    };
    const reading: readonly Promise<Partial<AsItStands>>[] = [readOwed(), readRecordsNow(), readFound()];
    // At first nothing waits for anything else, and what is owed, which most pages show, comes first. After that all of it is drawn at
    // once, with the status that told of it, for each telling makes every page draw anew.
    if (actual.owed === undefined) await Promise.all(reading.map(async (one) => tellTogether([await one])));
    else tellTogether(await Promise.all(reading));
  });

  async function readOwed({ owed } = actual): Promise<Partial<AsItStands>> {
    const read = await mainProcess.call(readObligations, { since: owed?.revision });
    return read.ok ? { owed: owedNow(owed, read.value) } : {};
  }

  async function readRecordsNow(): Promise<Partial<AsItStands>> {
    const read = await readRecords(mainProcess, known);
    if (!read.ok) return {};
    known = read.value;
    return { records: known.records };
  }

  async function readFound({ found } = actual): Promise<Partial<AsItStands>> {
    const read = await mainProcess.call(readProblems, { since: found?.revision });
    return read.ok ? { found: foundNow(found, read.value) } : {};
  }

  async function readAgain(): Promise<void> {
    await readToday();
    if (back !== undefined) await lookBack(back.lookingBack.look);
  }

  function adopt(status: DocketStatus | null): void {
    const before = actual.status;
    // Told with what is owed, where that is asked for at once.
    if (actual.owed !== undefined && before?.id === status?.id) actual = { ...actual, status };
    else tellOfToday({ status });
    if (status !== null) docketSession.setState({ refused: undefined });
    if (before?.id !== status?.id) void readRecent(mainProcess);
    if (before?.id !== status?.id) leave();
    if (status === null) return;
    today = readAgain().catch(reportError);
    void followJournal().catch(reportError);
  }

  mainProcess.on(docketChanged, adopt);
  // What the evidence says is found a while after the rest.
  let revision = 0;
  mainProcess.on(conversationsChanged, (state) => {
    const before = revision;
    revision = state?.revision ?? 0;
    if (revision > before) void readToday().catch(reportError);
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
