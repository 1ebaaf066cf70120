import { dayIn } from '../../shared/calendar/local-date-arithmetic.ts';
import { docketEvents } from '../../shared/domain/docket/events.ts';
import { event } from '../../shared/domain/fact.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { createDocket } from '../docket/create-docket.ts';
import type { DocketFacts, DocketFolder } from '../docket/docket-file.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { openDocket } from '../docket/open-docket.ts';

/** Makes a docket and records its first entry, which binds the folder's identity into the chain. Refuses as createDocket and openDocket do. */
export async function createLedger(
  dir: string,
  facts: DocketFacts,
  actor: string,
  ports: DocketPorts,
): Promise<Result<DocketFolder>> {
  const created = await createDocket(dir, facts, ports);
  if (!created.ok) return created;
  const opened = await openDocket(dir, { mode: 'write' }, ports);
  if (!opened.ok) return opened;
  const { formatVersion: _, id: docket, ...named } = created.value.docket;
  const effective = dayIn(named.timeZone)(ports.now());
  const recorded = await opened.value.journal.appendAll([
    { actor, ...event(docketEvents, 'docket.created', { effective, docket, ...named }) },
  ]);
  await opened.value.close();
  return recorded.ok ? ok(created.value) : recorded;
}
