import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChaseMessage } from '../../shared/chase/chase-message.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { unsentMessage } from '../../shared/mail/write-message.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { fileMode } from '../disk/durable-file.ts';
import { safeFileName } from '../docket-host/safe-file-name.ts';

/** Writes each message as a draft for a mail program, never over a file that is there; answers the names. Refuses with a disk code. */
export async function writeDrafts(
  folder: string,
  messages: readonly ChaseMessage[],
  today: LocalDate,
): Promise<Result<readonly string[]>> {
  const names: string[] = [];
  for (const message of messages) {
    const { name, address, subject, body } = message;
    const to = address === undefined ? undefined : { name, address };
    const written = await writeNew(folder, `Past due ${today} ${name}`, unsentMessage({ to, subject, body }));
    if (!written.ok) return written;
    names.push(written.value);
  }
  return ok(names);
}

/** Under the name, else under the name and a number. */
async function writeNew(folder: string, name: string, text: string): Promise<Result<string>> {
  for (let number = 1; ; number += 1) {
    const file = safeFileName(
      `${name.replace(/[/\\]/g, '-')}${number === 1 ? '' : ` (${number})`}.eml`,
      'reminder.eml',
    );
    try {
      await writeFile(join(folder, file), text, { flag: 'wx', mode: fileMode });
      return ok(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return diskRefusal(error, join(folder, file));
    }
  }
}
