import { readRules } from '../../shared/contracts/rules.contract.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { DocketHost } from './docket-host.ts';

/** Serves the rule table of the open docket, so that windows count and name things as the ledger does. */
export function serveRules(serve: Serve, host: Pick<DocketHost, 'session'>): void {
  serve(readRules, () => {
    const session = host.session();
    return session.ok ? ok(session.value.ledger.rules) : session;
  });
}
