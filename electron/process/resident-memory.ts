import { readFile } from 'node:fs/promises';

const pageBytes = 4096;
const lookEveryMs = 200;

/**
 * Calls `onExceeded` once when a process holds more than the limit in memory. The heap bound does not count buffers, where mail
 * mostly lies. Linux tells this for the price of one small read; elsewhere nothing is watched and the heap bound stands alone.
 */
export function watchResidentMemory(pid: number | undefined, limitMb: number, onExceeded: () => void): () => void {
  if (process.platform !== 'linux' || pid === undefined) return () => {};
  const timer = setInterval(async () => {
    const residentMb = await residentMemoryMb(pid);
    if (residentMb <= limitMb) return;
    clearInterval(timer);
    onExceeded();
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

async function residentMemoryMb(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '');
  return (Number(statm.split(' ')[1] ?? 0) * pageBytes) / 2 ** 20;
}
