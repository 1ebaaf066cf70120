/** The two options by which a command shows the docket as it stood, and the state that they ask for. */
import type { State } from '../../shared/domain/state.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import type { Ledger } from '../ledger/ledger.ts';
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

interface AskedView {
  readonly asOf?: LocalDate | undefined;
  readonly knownOn?: LocalDate | undefined;
}

/** Throws UsageError, and so is read before a docket is opened. */
export function askedView(words: Words): AskedView {
  return { asOf: dateWord(words, 'as-of'), knownOn: dateWord(words, 'known-on') };
}

export function viewOf(ledger: Ledger, asked: AskedView): { readonly state: State; readonly asOf: LocalDate } {
  const asOf = asked.asOf ?? ledger.today();
  return { state: ledger.stateAt({ ...asked, asOf }), asOf };
}
