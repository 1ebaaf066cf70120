/** One docket's projection: which database is read, how it follows the journal, and how it is replaced while it is read. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ok, type Refusal, type Result } from '../../shared/kernel/result.ts';
import { type CatchUpStep, catchUp, entriesWrittenAtOnce, readCursor } from './catch-up.ts';
import { deleteDatabase, type ProjectionDatabase } from './database.ts';
import { openNewestGeneration, openNextGeneration } from './generations.ts';
import type { JournalSource } from './journal-source.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Query } from './queries/query.ts';

export interface ProjectionStatus {
  /** The generation that is read now. */
  readonly database: ProjectionDatabase;
  /** Entries read into it. */
  readonly position: number;
  /** The database on screen is being filled: live queries wait, lists are read again once a second, and one that is empty may not stay so. */
  readonly isLoading: boolean;
  /** Entries read into the next generation, while one is built. */
  readonly rebuilt: number | undefined;
  /** Why the projection stands still, or undefined. */
  readonly refusal: Refusal | undefined;
  /** Rises when lists that wait should be read again. */
  readonly refreshes: number;
}

export interface Projection {
  readonly store: StoreApi<ProjectionStatus>;
  /** Reads the journal's tail; called at the start and on each docket.changed. A call while one runs makes it look once more. */
  catchUp(): Promise<Result<null>>;
  /** Builds the next generation from the whole journal while this one is read, then swaps. */
  rebuild(): Promise<Result<null>>;
  /** Runs a query once. A swap waits with deleting until it is answered. */
  read<Answer>(query: Query<Answer>): Promise<Answer>;
  /** Stops reading the journal and closes the database. */
  close(): Promise<void>;
}

export interface ProjectionOptions {
  readonly docket: string;
  readonly source: JournalSource;
  /** Entries asked of the main process at once, at most 2,000; few enough that the window can draw between two such pages. */
  readonly pageLimit: number;
  /** Entries whose rows are written in one transaction, while many are read; as measured unless told. */
  readonly writtenAtOnce?: number;
  /** Runs work when nobody waits for the machine. */
  readonly whenIdle: (work: () => void) => void;
  /** Milliseconds of any steady clock. */
  readonly nowMs: () => number;
}

const refreshIntervalMs = 1_000;

/** Opens the docket's projection as it was left; call `catchUp` next. */
export async function openProjection(options: ProjectionOptions): Promise<Projection> {
  const { docket, source, pageLimit, writtenAtOnce = entriesWrittenAtOnce, whenIdle, nowMs } = options;
  const opened = await openNewestGeneration(docket);
  const position = (await readCursor(opened))?.position ?? 0;
  const idle = { isLoading: false, rebuilt: undefined, refusal: undefined, refreshes: 0 };
  const store = createStore<ProjectionStatus>(() => ({
    database: opened,
    position,
    ...idle,
    isLoading: position === 0,
  }));
  const stopping = new AbortController();
  const readings = createReadings();
  let retired = Promise.resolve();
  let following: Promise<unknown> = retired;
  let building: Promise<unknown> = retired;
  const follow = (database: ProjectionDatabase, onDidWrite: (step: CatchUpStep) => void) =>
    catchUp(database, source, { pageLimit, writtenAtOnce, signal: stopping.signal, onDidWrite });

  async function followJournal(): Promise<Result<null>> {
    let refreshedMs = Number.NEGATIVE_INFINITY;
    const { database } = store.getState();
    const followed = await follow(database, ({ position, isEnd }) => {
      if (store.getState().database !== database) return;
      const isDue = !isEnd && nowMs() - refreshedMs >= refreshIntervalMs;
      if (isDue) refreshedMs = nowMs();
      store.setState(({ refreshes }) => ({
        position,
        isLoading: !isEnd,
        refreshes: isDue ? refreshes + 1 : refreshes,
      }));
    });
    if (!followed.ok && followed.code === 'projection.reset') {
      // What is on screen is of another journal, which may have been longer: nothing of it is to be reached again.
      store.setState({ position: 0 });
      return rebuild();
    }
    store.setState({ isLoading: false, refusal: followed.ok ? undefined : followed });
    return followed;
  }

  async function buildNext(): Promise<Result<null>> {
    const next = await openNextGeneration(docket, store.getState().database);
    store.setState({ rebuilt: 0 });
    const built = await fill(next);
    if (!built.ok) {
      store.setState({ rebuilt: undefined, refusal: built });
      await discard(next);
      return built;
    }
    const old = store.getState().database;
    store.setState({ database: next, ...built.value, ...idle });
    retired = retire(old);
    return ok(null);
  }

  /** Until the next generation is not behind the one on screen: a swap never takes back what an officer has seen. */
  async function fill(next: ProjectionDatabase): Promise<Result<{ readonly position: number }>> {
    for (;;) {
      let position = 0;
      const followed = await follow(next, (step) => {
        position = step.position;
        store.setState({ rebuilt: position });
      });
      if (!followed.ok) return followed;
      if (position >= store.getState().position) return ok({ position });
    }
  }

  async function retire(old: ProjectionDatabase): Promise<void> {
    await new Promise<void>(whenIdle);
    await readings.settled(old);
    await discard(old);
  }

  const followOnce = oneAtATime(followJournal);
  const buildOnce = oneAtATime(buildNext);
  const catchUpNow = () => {
    const followed = followOnce();
    following = followed;
    return followed;
  };
  const rebuild = () => {
    const built = buildOnce();
    building = built;
    return built;
  };
  return {
    store,
    catchUp: catchUpNow,
    async rebuild() {
      const built = await rebuild();
      return built.ok ? catchUpNow() : built;
    },
    read: (query) => readings.track(store.getState().database, query),
    async close() {
      stopping.abort();
      await Promise.allSettled([following, building]);
      await retired;
      const { database } = store.getState();
      await readings.settled(database);
      database.close();
    },
  };
}

async function discard(database: ProjectionDatabase): Promise<void> {
  database.close();
  await deleteDatabase(database.name);
}

/** Knows which queries are under way, so that no database is closed under them. */
function createReadings() {
  const pending = new Map<ProjectionDatabase, Set<Promise<unknown>>>();
  return {
    track<Answer>(database: ProjectionDatabase, query: Query<Answer>): Promise<Answer> {
      const reading = query(database);
      const own = pending.get(database) ?? new Set();
      pending.set(database, own.add(reading));
      const forget = () => own.delete(reading);
      reading.then(forget, forget);
      return reading;
    },
    async settled(database: ProjectionDatabase): Promise<void> {
      await Promise.allSettled(pending.get(database) ?? []);
      pending.delete(database);
    },
  };
}
