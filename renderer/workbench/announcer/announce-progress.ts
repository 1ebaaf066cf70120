import type { Dispose } from '../../platform/disposable.ts';
import type { Job, Progress } from '../../platform/progress/progress.ts';
import type { Announcer } from './announcer.ts';

/** Says each quarter of a job, for whoever does not see the status bar. Its end is said by its notification. */
export function announceProgress(progress: Pick<Progress, 'store'>, announcer: Pick<Announcer, 'say'>): Dispose {
  let said: ReadonlyMap<number, number> = new Map();
  return progress.store.subscribe(({ jobs }) => {
    const now = new Map(jobs.map((job) => [job.id, quartersDone(job)]));
    for (const { id, label } of jobs) {
      const quarters = now.get(id) ?? 0;
      if (quarters > (said.get(id) ?? 0) && quarters < 4) announcer.say(`${label}, ${quarters * 25} %.`);
    }
    said = now;
  });
}

function quartersDone({ done, total, fraction }: Job): number {
  const share = fraction ?? (total ? done / total : 0);
  return Math.floor(share * 4);
}
