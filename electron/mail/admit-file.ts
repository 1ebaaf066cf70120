import type { Result } from '../../shared/kernel/result.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { headLength, type MailFormat, recogniseFormat } from '../../shared/mail/mail-format.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { withFile } from '../disk/with-file.ts';

/**
 * Looks at a file's first bytes and says which reader takes it. Refuses, by name: `mail.empty`, `mail.unsupportedFormat`,
 * `mail.notMail`, or a disk code where it cannot be read.
 */
export async function admitFile(path: string): Promise<Result<MailFormat>> {
  try {
    const verdict = recogniseFormat(await readHead(path));
    if ('format' in verdict) return ok(verdict.format);
    return refuse(`mail.${verdict.code}`, `${path} is ${verdict.what}; only .eml and .mbox mail can be imported.`, {
      path,
    });
  } catch (error) {
    return diskRefusal(error, path);
  }
}

function readHead(path: string): Promise<Uint8Array> {
  return withFile(path, 'r', async (file) => {
    const head = Buffer.alloc(headLength);
    const { bytesRead } = await file.read(head, 0, headLength, 0);
    return head.subarray(0, bytesRead);
  });
}
