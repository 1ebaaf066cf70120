import { basename, dirname, extname, join } from 'node:path';
import { ok } from '../../../shared/kernel/result.ts';
import { type IssuedLetter, issueLetter } from '../../ledger/issue-letter.ts';
import { readMessages } from '../../ledger/read-messages.ts';
import type { Command } from '../command.ts';
import { letterOptions, letterRequest } from '../letter-words.ts';
import { openReading, withLedger, writingOptions } from '../with-ledger.ts';
import { word } from '../words.ts';
import { writeOut } from '../write-out.ts';

export const issueLetterCommand: Command = {
  name: 'letter issue',
  usage:
    'letter issue DIR [--template ID] [--case ID | --recommendation ID | --report ID] [--quarter 2022Q2] [--as-of DATE] [-o FILE]',
  summary:
    'Issue a letter: frozen in the docket, with the head of the journal that it rests on. Refused while the letter has errors.',
  options: {
    ...letterOptions,
    ...writingOptions,
    'embed-manifest': {
      type: 'boolean',
      help: 'Embed the list of enclosures with their hashes in the PDF, which is then PDF/A-3a, not PDF/A-2a.',
    },
  },
  positionals: { min: 1, max: 1 },
  run(words) {
    const asked = letterRequest(words);
    const path = word(words, 'output');
    const embedsManifest = words.options['embed-manifest'] === true;
    return withLedger(words, 'write', async (ledger, ports) => {
      const messages = await readMessages(ledger, await openReading(ledger, ports));
      const issued = await issueLetter(ledger, asked, words.actor, messages, { embedsManifest });
      if (!issued.ok) return issued;
      const { letter, pdfSha256, documentSha256, pageCount } = issued.value;
      // The letter is issued whether or not its copies can be written: the docket holds it.
      const { files, notices } = await writeCopies(issued.value, path, ledger.dir);
      const [file = ledger.evidence.pathOf(pdfSha256), ...manifest] = files;
      const beside = manifest.length === 0 ? [] : [`Enclosures, with their hashes: ${manifest.join(', ')}`];
      return ok({
        lines: [`Issued ${letter}, ${pageCount} pages: ${file}`, `SHA-256 of the PDF: ${pdfSha256}`, ...beside],
        json: { letter, file, manifest, pages: pageCount, pdf: pdfSha256, document: documentSha256, status: 'issued' },
        ...(notices.length > 0 && { notices, exitCode: 1 as const }),
      });
    });
  },
};

/** The PDF where the officer wants it, and beside it the list of what is enclosed; what could not be written is said. */
async function writeCopies({ letter, pdf, manifest }: IssuedLetter, path: string | undefined, dir: string) {
  const files: string[] = [];
  if (path === undefined) return { files, notices: [] };
  const stem = join(dirname(path), basename(path, extname(path)));
  const beside = manifest.map(({ name, bytes }) => ({ path: `${stem}-enclosures${extname(name)}`, bytes }));
  const notices: string[] = [];
  for (const copy of [{ path, bytes: pdf }, ...beside]) {
    const written = await writeOut(copy.path, copy.bytes, dir);
    if (written.ok) files.push(written.value);
    else notices.push(`${letter} is issued, but its copy was not written: ${written.message}`);
  }
  return { files, notices };
}
