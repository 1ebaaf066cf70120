import { mostReceivedBytes, receiveEvidenceFile } from '../../../shared/contracts/evidence-import.contract.ts';
import type { ChosenFile } from '../../../shared/contracts/file-token.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';

/** Gives files that were dropped or pasted to the main process, one at a time; all of them, or a refusal that names the first that cannot be taken. */
export async function receiveFiles(
  { mainProcess, progress }: Workbench,
  files: readonly File[],
): Promise<Result<readonly ChosenFile[]>> {
  const tooLarge = files.find(({ size }) => size > mostReceivedBytes);
  if (tooLarge !== undefined) return refuse('file.tooLarge', tooLargeSentence(tooLarge));
  const shown = progress.start('Taking in files');
  try {
    const received: ChosenFile[] = [];
    for (const file of files) {
      shown.report(received.length, files.length);
      const bytes = await bytesOf(file);
      if (!bytes.ok) return bytes;
      const taken = await mainProcess.call(receiveEvidenceFile, { name: file.name, bytes: bytes.value });
      if (!taken.ok) return taken;
      received.push(taken.value);
    }
    return ok(received);
  } finally {
    shown.finish();
  }
}

function tooLargeSentence({ name }: File): string {
  return `${name} is larger than ${mostReceivedBytes / 2 ** 20} MB, which is too large to be dropped. Choose it by “Import Mail Files…”: then it is read where it lies.`;
}

/** A folder that is dropped looks like a file and cannot be read. */
async function bytesOf(file: File): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return refuse(
      'file.unreadable',
      `${file.name} could not be read. If it is a folder, choose it by “Import a Folder of Mail…”.`,
    );
  }
}
