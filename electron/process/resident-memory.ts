import { readFileSync } from 'node:fs';

const pageBytes = 4096;
const lookEveryMs = 200;

/**
 * Calls `onExceeded` once when a process holds more than the limit in memory. The heap bound does not count buffers, where mail
 * mostly lies. Linux tells this for the price of one small read; elsewhere nothing is watched and the heap bound stands alone.
 */
export function watchResidentMemory(pid: number | undefined, limitMb: number, onExceeded: () => void): () => void {
  if (process.platform !== 'linux' || pid === undefined) return () => {};
  const timer = setInterval(() => {
    if (residentMemoryMb(pid) <= limitMb) return;
    clearInterval(timer);
    onExceeded();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** 0 once the process is gone. What /proc says lies on no disk: to wait for it takes longer than to read it. */
function residentMemoryMb(pid: number): number {
  try {
    const statm = readFileSync(`/proc/${pid}/statm`, 'utf8');
    return (Number(statm.split(' ')[1]) * pageBytes) / 2 ** 20;
  } catch {
    return 0;
  }
}
