import { type JobId, type JobProgress, jobProgressed } from '../../shared/contracts/job.contract.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Announce } from './announce.ts';

/** What a job knows of itself; how fast it is and when it will end, its desk works out. */
type WorkProgress = Pick<JobProgress, 'done' | 'total' | 'fraction' | 'step'>;

/** What a long call gets: when to stop, and how to say how far it is. */
export interface JobControl {
  readonly signal: AbortSignal;
  report(progress: WorkProgress): void;
}

export interface RunningJobs {
  /** Runs a long call under the window's job id. A job that was cancelled answers the refusal `cancelled`. */
  run<T>(job: JobId, work: (control: JobControl) => Promise<Result<T>>): Promise<Result<T>>;
  cancel(job: JobId): void;
  /** Asks every job to stop and waits until each is at its safe point; for quitting. */
  cancelAll(): Promise<void>;
}

/** Progress is told at most this often for each job, in milliseconds: more only costs. */
const progressIntervalMs = 100;

export function createRunningJobs(announce: Announce, nowMs: () => number): RunningJobs {
  const running = new Map<JobId, { readonly abort: AbortController; readonly ended: Promise<unknown> }>();

  function reporter(job: JobId): JobControl['report'] {
    const startMs = nowMs();
    let lastMs = Number.NEGATIVE_INFINITY;
    return (progress) => {
      if (nowMs() - lastMs < progressIntervalMs) return;
      lastMs = nowMs();
      announce(jobProgressed, { job, ...progress, ...pace(progress, lastMs - startMs) });
    };
  }

  return {
    async run(job, work) {
      if (running.has(job)) return refuse('jobRunning', 'This step is already running.');
      const abort = new AbortController();
      const ended = work({ signal: abort.signal, report: reporter(job) });
      running.set(job, { abort, ended });
      try {
        return await ended;
      } catch (error) {
        if (abort.signal.aborted && error === abort.signal.reason)
          return refuse('cancelled', 'This step was cancelled.');
        throw error;
      } finally {
        running.delete(job);
      }
    },
    cancel(job) {
      running.get(job)?.abort.abort();
    },
    async cancelAll() {
      const jobs = [...running.values()];
      for (const { abort } of jobs) abort.abort();
      await Promise.allSettled(jobs.map(({ ended }) => ended));
    },
  };
}

/** A job is watched for a while before anything is said of its pace, in milliseconds: the first moments are not like the rest. */
const settledMs = 1_000;

function pace({ done, total, fraction }: WorkProgress, elapsedMs: number): Pick<JobProgress, 'perSecond' | 'leftMs'> {
  if (elapsedMs < settledMs || done === 0) return {};
  const share = fraction ?? (total === undefined || total === 0 ? undefined : Math.min(1, done / total));
  return {
    perSecond: (done * 1_000) / elapsedMs,
    ...(share !== undefined && share > 0 && { leftMs: (elapsedMs * (1 - share)) / share }),
  };
}
