import { composeLetter } from '../../ledger/compose-letter.ts';
import { readMessages } from '../../ledger/read-messages.ts';
import type { Command } from '../command.ts';
import { letterOptions, letterRequest } from '../letter-words.ts';
import { openReading, withLedger } from '../with-ledger.ts';
import { requiredWord } from '../words.ts';
import { writeDraft } from '../write-draft.ts';

export const letterCommand: Command = {
  name: 'letter',
  usage:
    'letter DIR [--template ID] [--case ID | --recommendation ID | --report ID] [--quarter 2022Q2] [--as-of DATE] -o FILE',
  summary: 'Write a letter marked DRAFT: the quarterly status letter, or that of a template. Records nothing.',
  options: letterOptions,
  positionals: { min: 1, max: 1 },
  run(words) {
    const asked = letterRequest(words);
    const path = requiredWord(words, 'output', 'FILE');
    return withLedger(words, 'read', async (ledger, ports) => {
      const messages = await readMessages(ledger, await openReading(ledger, ports));
      const composed = await composeLetter(ledger, asked, 'draft', messages);
      return composed.ok ? writeDraft(composed.value, path, ledger.dir) : composed;
    });
  },
};
