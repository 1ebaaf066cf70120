import { ok } from '../../../shared/kernel/result.ts';
import { acknowledgeLoss } from '../../ledger/acknowledge-loss.ts';
import type { Command } from '../command.ts';
import { withLedger, writingOptions } from '../with-ledger.ts';
import { requiredWord } from '../words.ts';

export const acknowledgeLossCommand: Command = {
  name: 'acknowledge-loss',
  usage: 'acknowledge-loss DIR --reason TEXT',
  summary: 'Say why entries that this computer had seen are gone (an older copy was put back); the finding then ends.',
  options: {
    ...writingOptions,
    reason: { type: 'string', argument: 'TEXT', help: 'What happened, for the journal.' },
  },
  positionals: { min: 1, max: 1 },
  run(words) {
    const reason = requiredWord(words, 'reason', 'TEXT');
    return withLedger(words, 'write', async (ledger) => {
      const recorded = await acknowledgeLoss(ledger, reason, words.actor);
      if (!recorded.ok) return recorded;
      return ok({
        lines: recorded.value.map(({ seq }) => `Recorded as entry ${seq}: the loss is acknowledged.`),
        json: recorded.value,
      });
    });
  },
};
