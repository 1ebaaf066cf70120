import {
  createChronology,
  discardChronology,
  listChronologies,
  readChronology,
  saveChronology,
} from '../../shared/contracts/chronology.contract.ts';
import type { ParsedReplyOf } from '../../shared/contracts/contract.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { type ChronologyStore, openChronologyStore } from '../docket/chronology-store.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import { createTurns } from '../process/turns.ts';
import type { DocketHost } from './docket-host.ts';

interface ChronologiesParts {
  readonly host: Pick<DocketHost, 'session'>;
  /** One was begun, changed or deleted, or was to be. */
  onChanged(): void;
}

/** Serves the chronologies of the open docket. One change is on the disk before the next begins. */
export function serveChronologies(serve: Serve, { host, onChanged }: ChronologiesParts): void {
  const inTurn = createTurns();

  async function reading<T>(work: (store: ChronologyStore) => Promise<Result<T>>): Promise<Result<T>> {
    const session = host.session();
    return session.ok ? work(openChronologyStore(session.value.ledger.dir, session.value.ledger)) : session;
  }

  function writing<T>(work: (store: ChronologyStore) => Promise<Result<T>>): Promise<Result<T>> {
    return inTurn(async () => {
      const session = host.session();
      return session.ok ? (session.value.ledger.readOnly ?? reading(work)) : session;
    }).finally(onChanged);
  }

  serve(listChronologies, () => reading(listOf));
  serve(readChronology, ({ id }) => reading((store) => store.read(id)));
  serve(createChronology, (described) => writing((store) => store.create(described)));
  serve(saveChronology, (chronology) =>
    writing(async (store) => {
      // One that is not there was deleted, or belongs to another docket, which was open when its page was.
      const known = await store.read(chronology.id);
      return !known.ok && known.code === 'chronology.unknown' ? known : store.write(chronology);
    }),
  );
  serve(discardChronology, ({ id }) => writing((store) => store.remove(id)));
}

async function listOf(store: ChronologyStore): Promise<Result<ParsedReplyOf<typeof listChronologies>>> {
  const ids = await store.list();
  if (!ids.ok) return ids;
  const read = await Promise.all(ids.value.map((id) => store.read(id)));
  return ok({
    chronologies: read.flatMap((one) => {
      if (!one.ok) return [];
      const { id, title, case: of = null, lines, changedAt = null } = one.value;
      return [{ id, title, case: of, count: lines.length, changedAt }];
    }),
    faults: read.flatMap((one) => (one.ok ? [] : [one.message])),
  });
}
