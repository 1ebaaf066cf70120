import { ok } from '../../../shared/kernel/result.ts';
import { issueLetter } from '../../ledger/issue-letter.ts';
import { readMessages } from '../../ledger/read-messages.ts';
import type { Command } from '../command.ts';
import { letterOptions, letterRequest, writeOut } from '../letter-words.ts';
import { openReading, withLedger, writingOptions } from '../with-ledger.ts';
import { word } from '../words.ts';

export const issueLetterCommand: Command = {
  name: 'letter issue',
  usage:
    'letter issue DIR [--template ID] [--case ID | --recommendation ID | --report ID] [--quarter 2022Q2] [--as-of DATE] [-o FILE]',
  summary: 'Issue a letter: frozen in the docket, with the head of the journal that it rests on.',
  options: { ...letterOptions, ...writingOptions },
  positionals: { min: 1, max: 1 },
  run(words) {
    const asked = letterRequest(words);
    const path = word(words, 'output');
    return withLedger(words, 'write', async (ledger, ports) => {
      const issued = await issueLetter(
        ledger,
        asked,
        words.actor,
        await readMessages(ledger, await openReading(ledger, ports)),
      );
      if (!issued.ok) return issued;
      const { letter, pdf, pdfSha256, documentSha256, pageCount } = issued.value;
      // The letter is issued whether or not its copy can be written: the docket holds it.
      const copy = path === undefined ? undefined : await writeOut(path, pdf, ledger.dir);
      const where = copy?.ok ? copy.value : ledger.evidence.pathOf(pdfSha256);
      return ok({
        lines: [`Issued ${letter}, ${pageCount} pages: ${where}`, `SHA-256 of the PDF: ${pdfSha256}`],
        json: { letter, file: where, pages: pageCount, pdf: pdfSha256, document: documentSha256, status: 'issued' },
        ...(copy &&
          !copy.ok && { notices: [`${letter} is issued, but its copy was not written: ${copy.message}`], exitCode: 1 }),
      });
    });
  },
};
