/** The two options by which a command shows the docket as it stood. */
import type { AskedView } from '../ledger/view-of.ts';
import type { Command, Words } from './command.ts';
import { dateWord } from './words.ts';

export const viewOptions: Command['options'] = {
  'as-of': { type: 'string', argument: 'DATE', help: 'As things stood at the end of this day (default: today).' },
  'known-on': {
    type: 'string',
    argument: 'DATE',
    help: 'As they were recorded by the end of this day (default: all that is).',
  },
};

/** Throws UsageError, and so is read before a docket is opened. */
export function askedView(words: Words): AskedView {
  return { asOf: dateWord(words, 'as-of'), knownOn: dateWord(words, 'known-on') };
}
