import type { Log } from '../logging/rotating-log.ts';

/** One thing that must come to rest before the process ends: running jobs, the journal's last group, child processes. */
interface DrainStep {
  readonly name: string;
  readonly finish: () => Promise<void>;
}

export interface Drain {
  /** Steps finish in the order in which they were added. */
  add(name: string, finish: () => Promise<void>): void;
  /** Resolves when every step has finished or has used up its time; never rejects. */
  run(): Promise<void>;
}

/** Everything written before the process ends, but never a process that cannot end: each step has `timeoutMs`. */
export function createDrain(log: Log, timeoutMs: number): Drain {
  const steps: DrainStep[] = [];
  return {
    add(name, finish) {
      steps.push({ name, finish });
    },
    async run() {
      for (const step of steps) await finishStep(step, log, timeoutMs);
    },
  };
}

async function finishStep({ name, finish }: DrainStep, log: Log, timeoutMs: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), timeoutMs);
  try {
    const outcome = await Promise.race([finish(), late]);
    if (outcome === 'late') log.write('error', 'drain.late', { step: name, timeoutMs });
  } catch (error) {
    log.write('error', 'drain.failed', { step: name, message: String(error) });
  } finally {
    clearTimeout(timer);
  }
}
