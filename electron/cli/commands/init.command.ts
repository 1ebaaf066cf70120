import { resolve } from 'node:path';
import { mailDomainsSchema } from '../../../shared/domain/docket/events.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { systemDocketPorts } from '../../docket/docket-ports.ts';
import { createLedger } from '../../ledger/create-ledger.ts';
import { openLedger } from '../../ledger/ledger.ts';
import { type Command, UsageError } from '../command.ts';
import { everyWord, positional, requiredWord, word } from '../words.ts';

export const initCommand: Command = {
  name: 'init',
  usage: 'init DIR --agency NAME --office NAME',
  summary: 'Make a new, empty docket in a new or empty folder.',
  options: {
    agency: { type: 'string', argument: 'NAME', help: 'The agency whose records these are.' },
    office: { type: 'string', argument: 'NAME', help: 'The office that keeps the docket.' },
    name: { type: 'string', argument: 'NAME', help: "The docket's name (default: the office's)." },
    'mail-domain': {
      type: 'string',
      multiple: true,
      argument: 'DOMAIN',
      help: "Of the agency's mail, such as cbp.dhs.gov: tells its own accounts from others.",
    },
    'time-zone': { type: 'string', argument: 'ZONE', help: 'Decides which day it is (default: America/New_York).' },
  },
  positionals: { min: 1, max: 1 },
  async run(words) {
    const office = requiredWord(words, 'office', 'NAME');
    const facts = {
      name: word(words, 'name') ?? office,
      agency: requiredWord(words, 'agency', 'NAME'),
      office,
      timeZone: word(words, 'time-zone') ?? 'America/New_York',
    };
    const domains = mailDomainsSchema.safeParse(everyWord(words, 'mail-domain'));
    if (!domains.success) throw new UsageError(`--mail-domain ${domains.error.issues[0]?.message}.`);
    const created = await createLedger(resolve(positional(words, 0)), facts, words.actor, systemDocketPorts());
    if (!created.ok) return created;
    const told = await setMailDomains(created.value.dir, domains.data, words.actor);
    if (!told.ok) return told;
    const { dir, docket } = created.value;
    return ok({ lines: [`The docket "${docket.name}" is ready in ${dir}.`], json: { dir, docket } });
  },
};

/** A fact of its own, so that it can be told anew later. */
async function setMailDomains(dir: string, domains: readonly string[], actor: string): Promise<Result<unknown>> {
  if (domains.length === 0) return ok(null);
  const opened = await openLedger(dir, { mode: 'write' }, systemDocketPorts());
  if (!opened.ok) return opened;
  const recorded = await opened.value.handle([{ intent: 'SetMailDomains', domains }], actor);
  await opened.value.close();
  return recorded;
}
