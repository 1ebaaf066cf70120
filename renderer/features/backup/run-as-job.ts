import { cancelJob, type JobId, jobIdSchema, jobProgressed } from '../../../shared/contracts/job.contract.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { paceInWords } from './backup-words.ts';

const megabyte = 1e6;

/** Runs a call that counts bytes as a job of the status bar, in megabytes, with its pace and a way to cancel it. */
export async function runAsJob<T>(
  { mainProcess, progress }: Workbench,
  label: string,
  call: (job: JobId) => Promise<T>,
): Promise<T> {
  const job = jobIdSchema.parse(crypto.randomUUID());
  const shown = progress.start(`${label}, MB:`, () => void mainProcess.call(cancelJob, { job }));
  const stop = mainProcess.on(jobProgressed, (told) => {
    if (told.job !== job) return;
    const pace = paceInWords(told);
    const total = told.total === undefined ? undefined : Math.ceil(told.total / megabyte);
    shown.report(Math.floor(told.done / megabyte), total, pace === undefined ? {} : { detail: pace });
  });
  try {
    return await call(job);
  } finally {
    stop();
    shown.finish();
  }
}
