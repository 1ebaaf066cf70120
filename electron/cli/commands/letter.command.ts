import { ok } from '../../../shared/kernel/result.ts';
import { composeLetter } from '../../ledger/compose-letter.ts';
import { readMessages } from '../../ledger/read-messages.ts';
import { writeLetterPdf } from '../../letters/write-pdf.ts';
import type { Command } from '../command.ts';
import { letterOptions, letterRequest, writeOut } from '../letter-words.ts';
import { openReading, withLedger } from '../with-ledger.ts';
import { requiredWord } from '../words.ts';

export const letterCommand: Command = {
  name: 'letter',
  usage: 'letter DIR --case ID --quarter 2022Q2 [--as-of DATE] -o FILE',
  summary: 'Write the quarterly status letter as a PDF marked DRAFT. Records nothing.',
  options: letterOptions,
  positionals: { min: 1, max: 1 },
  run(words) {
    const asked = letterRequest(words);
    const path = requiredWord(words, 'output', 'FILE');
    return withLedger(words, 'read', async (ledger, ports) => {
      const composed = await composeLetter(
        ledger,
        asked,
        'draft',
        await readMessages(ledger, await openReading(ledger, ports)),
      );
      if (!composed.ok) return composed;
      const written = await writeLetterPdf(composed.value.document);
      if (!written.ok) return written;
      const { bytes, pageCount } = written.value;
      const file = await writeOut(path, bytes, ledger.dir);
      if (!file.ok) return file;
      const { basis } = composed.value;
      return ok({
        lines: [`DRAFT letter of ${pageCount} pages, as of ${basis.asOf}: ${file.value}`, 'Nothing was recorded.'],
        json: { file: file.value, pages: pageCount, bytes: bytes.length, status: 'draft', basis },
      });
    });
  },
};
