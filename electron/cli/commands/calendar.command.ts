import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { isOutstanding } from '../../../shared/obligations/obligation.ts';
import { calendarOf } from '../../ledger/calendar-of.ts';
import type { Command } from '../command.ts';
import { askedView, viewOptions } from '../view-words.ts';
import { withLedger } from '../with-ledger.ts';
import { requiredWord } from '../words.ts';
import { writeOut } from '../write-out.ts';

export const calendarCommand: Command = {
  name: 'calendar',
  usage: 'calendar DIR -o FILE.ics [--as-of DATE] [--all]',
  summary:
    'What is owed as a calendar file for Outlook and others; the same events each time, so that they can be read in anew.',
  options: {
    ...viewOptions,
    output: { type: 'string', short: 'o', argument: 'FILE', help: 'Where to write the calendar.' },
    all: { type: 'boolean', help: 'What is fulfilled, too.' },
  },
  positionals: { min: 1, max: 1 },
  run(words) {
    const asked = askedView(words);
    const path = requiredWord(words, 'output', 'FILE');
    return withLedger(words, 'read', async (ledger) => {
      const { text, events } = calendarOf(ledger, asked, words.options.all === true ? () => true : isOutstanding);
      const file = await writeOut(path, new TextEncoder().encode(text), ledger.dir);
      if (!file.ok) return file;
      return ok({
        lines: [`A calendar of ${counted(events, 'event')}: ${file.value}`],
        json: { file: file.value, events },
      });
    });
  },
};
