import { readFileSync } from 'node:fs';
import { errnoOf } from '../disk/disk-refusal.ts';

/**
 * When a process began, so that a pid used again is not taken for the process that had it before. On Linux field 22 of /proc/<pid>/stat (proc(5)), in
 * clock ticks since boot, with the boot's id; elsewhere `unknown` for a living process.
 */
export function processStart(pid: number): string | 'gone' | 'unknown' {
  if (!isAlive(pid)) return 'gone';
  if (process.platform !== 'linux') return 'unknown';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in parentheses and may itself hold spaces and parentheses.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${ticks}`;
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? 'gone' : 'unknown';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is one, of another user.
    return errnoOf(error) === 'EPERM';
  }
}
