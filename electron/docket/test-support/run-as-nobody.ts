import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { promisify } from 'node:util';

const nobody = 65534;

/**
 * Runs a program of ours and answers what it prints. For root, to whom rights mean nothing, the child gives up root after its modules are
 * loaded, for the checkout may lie where nobody cannot read. `root` is made passable.
 */
export async function runAsNobody(root: string, program: string, args: readonly string[]): Promise<string> {
  await chmod(root, 0o711);
  const preload = `data:text/javascript,if(process.getuid()===0){process.setgroups([]);process.setgid(${nobody});process.setuid(${nobody})}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', preload, program, ...args]);
  return stdout;
}
