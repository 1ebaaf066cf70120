import { resolve } from 'node:path';
import { ok } from '../../../shared/kernel/result.ts';
import { systemDocketPorts } from '../../docket/docket-ports.ts';
import { createLedger } from '../../ledger/create-ledger.ts';
import type { Command } from '../command.ts';
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
      mailDomains: everyWord(words, 'mail-domain'),
    };
    const created = await createLedger(resolve(positional(words, 0)), facts, words.actor, systemDocketPorts());
    if (!created.ok) return created;
    const { dir, docket } = created.value;
    return ok({ lines: [`The docket "${docket.name}" is ready in ${dir}.`], json: { dir, docket } });
  },
};
