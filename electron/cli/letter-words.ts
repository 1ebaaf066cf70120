import { realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseFiscalQuarter } from '../../shared/calendar/fiscal-quarter.ts';
import { caseIdSchema } from '../../shared/domain/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { fileMode } from '../disk/durable-file.ts';
import { isKeptByDocket } from '../docket/kept-by-docket.ts';
import type { LetterRequest } from '../ledger/compose-letter.ts';
import { type Command, UsageError, type Words } from './command.ts';
import { dateWord, requiredWord } from './words.ts';

/** Options of every command that writes a letter. */
export const letterOptions: Command['options'] = {
  case: { type: 'string', argument: 'ID', help: 'The NARA case, such as UD-2022-0001.' },
  quarter: {
    type: 'string',
    argument: 'QUARTER',
    help: 'The federal fiscal quarter, such as 2022Q2 (January to March 2022).',
  },
  'as-of': {
    type: 'string',
    argument: 'DATE',
    help: "The day the letter speaks of (default: the quarter's last day, or today).",
  },
  output: { type: 'string', short: 'o', argument: 'FILE', help: 'Where to write the PDF.' },
};

/** Throws UsageError. */
export function letterRequest(words: Words): LetterRequest {
  const id = caseIdSchema.safeParse(requiredWord(words, 'case', 'ID'));
  if (!id.success) throw new UsageError(`--case ${id.error.issues[0]?.message}.`);
  const text = requiredWord(words, 'quarter', 'QUARTER');
  const quarter = parseFiscalQuarter(text);
  if (!quarter) throw new UsageError(`--quarter ${text} is not a federal fiscal quarter; write it as 2022Q2.`);
  return { case: id.data, quarter, asOf: dateWord(words, 'as-of') };
}

/** Writes a file where the officer wants it, outside what the docket keeps for itself; answers the whole path. */
export async function writeOut(path: string, bytes: Uint8Array, docketDir: string): Promise<Result<string>> {
  const whole = resolve(path);
  try {
    const folder = await realpath(dirname(whole)).catch((error: unknown) => diskRefusal(error, dirname(whole)));
    if (typeof folder !== 'string') return folder;
    if (isKeptByDocket(join(folder, basename(whole)), await realpath(docketDir), ['drafts', 'exports']))
      return refuse(
        'output.insideDocket',
        `${whole} lies inside the docket. Write it elsewhere, or into the docket's exports folder.`,
      );
    await writeFile(whole, bytes, { mode: fileMode });
    return ok(whole);
  } catch (error) {
    return diskRefusal(error, whole);
  }
}
