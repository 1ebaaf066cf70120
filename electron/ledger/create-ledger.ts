import type { z } from 'zod';
import { dayIn } from '../../shared/calendar/local-date-arithmetic.ts';
import { docketEvents, mailDomainsSchema } from '../../shared/domain/docket/events.ts';
import { event } from '../../shared/domain/fact.ts';
import { issuesInWords, plainIssue } from '../../shared/kernel/issues-in-words.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { createDocket } from '../docket/create-docket.ts';
import type { DocketFacts, DocketFolder } from '../docket/docket-file.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { openDocket } from '../docket/open-docket.ts';

/** What the officer says of a new docket. Mail domains can be told anew later, so they are a fact of their own. */
export interface LedgerFacts extends DocketFacts {
  readonly mailDomains?: readonly string[] | undefined;
}

/**
 * Makes a docket and records its first entry, which binds the folder's identity into the chain. Refuses with `docket.domainsInvalid`, and as
 * createDocket and openDocket do.
 */
export async function createLedger(
  dir: string,
  { mailDomains = [], ...facts }: LedgerFacts,
  actor: string,
  ports: DocketPorts,
): Promise<Result<DocketFolder>> {
  const domains = mailDomainsSchema.safeParse(mailDomains, { error: plainIssue });
  if (!domains.success) return domainsInvalid(mailDomains, domains.error);
  const created = await createDocket(dir, facts, ports);
  if (!created.ok) return created;
  const opened = await openDocket(dir, { mode: 'write' }, ports);
  if (!opened.ok) return opened;
  const { formatVersion: _, id: docket, ...named } = created.value.docket;
  const effective = dayIn(named.timeZone)(ports.now());
  const recorded = await opened.value.journal.appendAll([
    { actor, ...event(docketEvents, 'docket.created', { effective, docket, ...named }) },
    ...(domains.data.length > 0
      ? [{ actor, ...event(docketEvents, 'docket.mailDomainsSet', { effective, domains: domains.data }) }]
      : []),
  ]);
  await opened.value.close();
  return recorded.ok ? ok(created.value) : recorded;
}

function domainsInvalid(asked: readonly string[], error: z.ZodError): Refusal {
  const at = error.issues[0]?.path[0];
  const wrong = typeof at === 'number' ? `"${asked[at]}" ${error.issues[0]?.message}` : issuesInWords(error);
  return refuse('docket.domainsInvalid', `No docket was made: ${wrong}.`);
}
