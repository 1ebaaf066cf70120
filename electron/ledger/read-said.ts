import type { ChainFinding } from '../../shared/mail/chain/finding.ts';
import type { ParsedStore } from '../mail/parsed-store.ts';
import { readTimeline } from '../mail/timeline.ts';
import type { Ledger } from './ledger.ts';

/** What an officer should know of what the docket's evidence says, as far as it has been read. */
export interface Said {
  readonly findings: readonly ChainFinding[];
  /** How many pieces of evidence have no reading yet: what they say is not among the findings. */
  readonly unread: number;
}

/** Takes the chains of the docket's evidence apart. Reads what is kept in the store; an original is not opened. */
export async function readSaid(ledger: Pick<Ledger, 'state'>, store: Pick<ParsedStore, 'getAll'>): Promise<Said> {
  const { evidence, docket } = ledger.state();
  // A document that is kept as it is holds no message.
  const held = [...evidence.values()].filter(({ format }) => format !== 'document');
  const { reading, unread } = await readTimeline(store, held, { domains: docket?.mailDomains ?? [] });
  return { findings: reading.findings, unread: unread.length };
}
