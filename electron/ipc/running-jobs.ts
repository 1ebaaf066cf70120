import { type JobId, type JobProgress, jobProgressed } from '../../shared/contracts/job.contract.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Announce } from './announce.ts';

/** What a long call gets: when to stop, and how to say how far it is. */
export interface JobControl {
  readonly signal: AbortSignal;
  report(progress: Omit<JobProgress, 'job'>): void;
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
    let lastMs = Number.NEGATIVE_INFINITY;
    return (progress) => {
      if (nowMs() - lastMs < progressIntervalMs) return;
      lastMs = nowMs();
      announce(jobProgressed, { job, ...progress });
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
