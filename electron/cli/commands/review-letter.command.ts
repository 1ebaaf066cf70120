import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok } from '../../../shared/kernel/result.ts';
import { diskRefusal } from '../../disk/disk-refusal.ts';
import { readReview } from '../../letters/docx/read-review.ts';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';
import { positional } from '../words.ts';

export const reviewLetterCommand: Command = {
  name: 'letter review',
  usage: 'letter review FILE.docx',
  summary: 'List the comments and tracked changes that reviewers left in a Word copy, to be applied by hand.',
  options: {},
  positionals: { min: 1, max: 1 },
  async run(words) {
    const path = resolve(positional(words, 0));
    const bytes = await readFile(path).catch((error: unknown) => diskRefusal(error, path));
    if ('ok' in bytes) return bytes;
    const remarks = readReview(bytes);
    if (!remarks.ok) return { ...remarks, message: `${path}: ${remarks.message}` };
    const rows = remarks.value.map(({ kind, author, date, text, paragraph }) => [
      kind,
      author,
      date ?? 'no date',
      text,
      paragraph,
    ]);
    return ok({
      lines: textTable(['WHAT', 'BY', 'WHEN', 'WORDS', 'IN'], rows, 'Nobody has commented or changed anything.'),
      json: { file: path, remarks: remarks.value },
    });
  },
};
