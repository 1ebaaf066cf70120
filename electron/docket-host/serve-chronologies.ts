import {
  createChronology,
  type ListedChronology,
  listChronologies,
  readChronology,
  saveChronology,
} from '../../shared/contracts/chronology.contract.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { type ChronologyStore, openChronologyStore } from '../docket/chronology-store.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import { createTurns } from '../process/turns.ts';
import type { DocketHost } from './docket-host.ts';

interface ChronologyParts {
  readonly host: Pick<DocketHost, 'session'>;
  readonly randomHex: (bytes: number) => string;
}

/** Serves the chronologies of the open docket. One change is on the disk before the next begins. */
export function serveChronologies(serve: Serve, { host, randomHex }: ChronologyParts): void {
  const inTurn = createTurns();

  function storeOf(isToWrite: boolean): Result<ChronologyStore> {
    const session = host.session();
    if (!session.ok) return session;
    const { dir, readOnly } = session.value.ledger;
    if (isToWrite && readOnly) return readOnly;
    return ok(openChronologyStore(dir, () => randomHex(8)));
  }

  serve(listChronologies, async () => {
    const store = storeOf(false);
    return store.ok ? listOf(store.value) : store;
  });
  serve(readChronology, async ({ id }) => {
    const store = storeOf(false);
    return store.ok ? store.value.read(id) : store;
  });
  serve(createChronology, ({ title }) =>
    inTurn(async () => {
      const store = storeOf(true);
      return store.ok ? store.value.create(title) : store;
    }),
  );
  serve(saveChronology, (chronology) =>
    inTurn(async () => {
      const store = storeOf(true);
      if (!store.ok) return store;
      // One that is not there belongs to another docket, which was open when its page was.
      const known = await store.value.read(chronology.id);
      if (!known.ok && known.code === 'chronology.unknown') return known;
      return store.value.write(chronology);
    }),
  );
}

async function listOf(store: ChronologyStore): Promise<Result<readonly ListedChronology[]>> {
  const ids = await store.list();
  if (!ids.ok) return ids;
  const listed: ListedChronology[] = [];
  for (const id of ids.value) {
    const read = await store.read(id);
    if (read.ok) listed.push({ id, title: read.value.title, count: read.value.lines.length });
  }
  return ok(listed);
}
