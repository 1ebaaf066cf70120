import { ok } from '../../../shared/kernel/result.ts';
import { type Command, UsageError } from '../command.ts';
import type { Listing } from '../listing.ts';
import { listings } from '../listings.ts';
import { textTable } from '../text-table.ts';
import { withLedger } from '../with-ledger.ts';
import { dateWord, positional } from '../words.ts';

export const listCommand: Command = {
  name: 'list',
  usage: `list DIR ${Object.keys(listings).join('|')} [--as-of DATE]`,
  summary: 'List the records of one kind.',
  options: {
    'as-of': { type: 'string', argument: 'DATE', help: 'As things stood at the end of this day (default: today).' },
    'known-on': {
      type: 'string',
      argument: 'DATE',
      help: 'As they were recorded by the end of this day (default: all that is).',
    },
  },
  positionals: { min: 2, max: 2 },
  run(words) {
    const noun = positional(words, 1);
    const listing: Listing | undefined = Object.hasOwn(listings, noun) ? listings[noun] : undefined;
    if (!listing) throw new UsageError(`There is no list of "${noun}".`);
    const asked = { asOf: dateWord(words, 'as-of'), knownOn: dateWord(words, 'known-on') };
    return withLedger(words, 'read', async (ledger, ports) => {
      const asOf = asked.asOf ?? ledger.today();
      const state = ledger.stateAt({ ...asked, asOf });
      const rows = await listing.rows({ state, asOf, ledger, ports });
      return ok({
        lines: textTable(
          listing.header,
          rows.map(({ cells }) => cells),
          `This docket has no ${noun} as of ${asOf}.`,
        ),
        json: rows.map(({ json }) => json),
      });
    });
  },
};
