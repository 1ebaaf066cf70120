import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { verifyDocket } from '../../ledger/verify-docket.ts';
import type { Command } from '../command.ts';
import { withLedger } from '../with-ledger.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify DIR',
  summary:
    'Check that nothing was tampered with: the chain of entries, the hash of every original, and that drafts can be read.',
  options: {},
  positionals: { min: 1, max: 1 },
  run: (words, terminal) =>
    withLedger(words, 'read', async (ledger) => {
      const report = await verifyDocket(ledger, (done, all) =>
        terminal.progress(`Hashing ${done} of ${all} originals`),
      );
      terminal.progress('');
      const { intact, entries, heads, originals, bytes, faults, drafts } = report;
      const good = `Intact: ${entries} ${entries === 1 ? 'entry' : 'entries'} in an unbroken chain, ${counted(originals, 'original')} (${counted(bytes, 'byte')}) as stored.`;
      const places = faults.map(({ message }, index) => `${index === 0 ? 'First bad place' : 'Also'}: ${message}`);
      return ok({
        lines: intact
          ? [good, ...heads.map((head) => `Head: entry ${head.seq}, ${head.hash} (device ${head.device})`)]
          : places,
        notices: drafts.map(({ message }) => `A draft is no longer readable. ${message}`),
        json: report,
        exitCode: intact ? 0 : 1,
      });
    }),
};
