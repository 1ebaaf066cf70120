import { composeLetter } from '../../ledger/compose-letter.ts';
import { readMessages } from '../../ledger/read-messages.ts';
import { type Command, UsageError } from '../command.ts';
import { letterOptions, quarterWord } from '../letter-words.ts';
import { openReading, withLedger } from '../with-ledger.ts';
import { dateWord, requiredWord } from '../words.ts';
import { writeDraft } from '../write-draft.ts';

const { quarter, 'as-of': asOfOption, output } = letterOptions;

export const briefCommand: Command = {
  name: 'brief',
  usage: 'brief DIR --quarter 2022Q2 [--as-of DATE] -o FILE',
  summary: 'Write the quarterly pre-brief of open recommendations for leadership, marked DRAFT. Records nothing.',
  options: { ...(quarter && { quarter }), ...(asOfOption && { 'as-of': asOfOption }), ...(output && { output }) },
  positionals: { min: 1, max: 1 },
  run(words) {
    const fiscal = quarterWord(words);
    if (!fiscal) throw new UsageError('--quarter QUARTER is needed.');
    const path = requiredWord(words, 'output', 'FILE');
    const asked = {
      template: 'pre-brief',
      about: { kind: 'docket' },
      quarter: fiscal,
      asOf: dateWord(words, 'as-of'),
    } as const;
    return withLedger(words, 'read', async (ledger, ports) => {
      const messages = await readMessages(ledger, await openReading(ledger, ports));
      const composed = await composeLetter(ledger, asked, 'draft', messages);
      return composed.ok ? writeDraft(composed.value, path, ledger.dir) : composed;
    });
  },
};
