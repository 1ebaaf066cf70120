import { existsSync, readFileSync } from 'node:fs';

/** Linux counts the CPU time of /proc/self/stat in hundredths of a second. */
const ticksPerSecond = 100;

/** CPU time of this process, or of another, and of its ended children, as /proc/self/stat tells it. */
export function cpuSeconds(pid: number | 'self' = 'self'): number {
  return (
    statOf(pid)
      .slice(11, 15)
      .reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond
  );
}

/** Undefined once the process is gone. */
export function parentOf(pid: number): number | undefined {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return undefined;
  }
}

/** What /proc says of a process after its name, which may hold anything: its state, its parent and so on (proc(5)). */
function statOf(pid: number | 'self'): readonly string[] {
  return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
}

/** What a process holds in memory now, in MB; 0 once it is gone. */
export function residentMb(pid: number): number {
  const statm = existsSync(`/proc/${pid}/statm`) ? readFileSync(`/proc/${pid}/statm`, 'latin1') : '0 0';
  return (Number(statm.split(' ')[1]) * 4096) / 2 ** 20;
}

/** The most that a process that still runs has held in memory, in MB. */
export function peakMb(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
  return Number(kilobytes) / 1_024;
}
