import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok } from '../../../shared/kernel/result.ts';
import { diskRefusal } from '../../disk/disk-refusal.ts';
import { keepSignedCopy } from '../../ledger/sign-letter.ts';
import type { Command } from '../command.ts';
import { courseOptions, letterWord } from '../course-words.ts';
import { withLedger } from '../with-ledger.ts';
import { dateWord, positional } from '../words.ts';

export const signLetterCommand: Command = {
  name: 'letter sign',
  usage: 'letter sign DIR LETTER FILE [--on DATE]',
  summary: 'Register the signed copy of an issued letter; it is kept, and held against the issued bytes.',
  options: courseOptions,
  positionals: { min: 3, max: 3 },
  run(words) {
    const letter = letterWord(words, 1);
    const path = resolve(positional(words, 2));
    const on = dateWord(words, 'on');
    return withLedger(words, 'write', async (ledger) => {
      const copy = await readFile(path).catch((error: unknown) => diskRefusal(error, path));
      if ('ok' in copy) return copy;
      const kept = await keepSignedCopy(ledger, { letter, copy, on });
      if (!kept.ok) return kept;
      const { fit, copy: sha256, warning, intent } = kept.value;
      const recorded = await ledger.handle([intent], words.actor);
      if (!recorded.ok) return recorded;
      return ok({
        lines: [`Registered the signed copy of ${letter}: ${ledger.evidence.pathOf(sha256)}`],
        json: { letter, copy: sha256, fit, ...(warning && { warning }) },
        ...(warning && { notices: [warning] }),
        ...(fit === 'differs' && { exitCode: 1 as const }),
      });
    });
  },
};
