import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { jobIdSchema } from '../../shared/contracts/job.contract.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { createAnnounce } from './announce.ts';
import { createRunningJobs, type JobControl } from './running-jobs.ts';

const job = jobIdSchema.parse('0199c1d4-7c7e-7a3e-8a64-3a7a1a0f6b11');

/** Runs jobs on a clock that the test moves. */
function desk() {
  const told: unknown[] = [];
  const clock = { ms: 0 };
  const announce = createAnnounce({ send: (channel, payload) => void told.push([channel, payload]) });
  return { told, clock, jobs: createRunningJobs(announce, () => clock.ms) };
}

async function untilCancelled({ signal }: JobControl): Promise<Result<null>> {
  for (;;) {
    signal.throwIfAborted();
    await setImmediate();
  }
}

it('answers what the work answers', async () => {
  expect(await desk().jobs.run(job, async () => ok(3))).toEqual(ok(3));
});

it('cancels a job at its next safe point', async () => {
  const { jobs } = desk();
  const running = jobs.run(job, untilCancelled);
  jobs.cancel(job);
  expect(await running).toMatchObject({ ok: false, code: 'cancelled' });
});

it('refuses a second job under the same id, and allows it once the first has ended', async () => {
  const { jobs } = desk();
  const running = jobs.run(job, untilCancelled);
  expect(await jobs.run(job, async () => ok(1))).toMatchObject({ ok: false, code: 'jobRunning' });
  await jobs.cancelAll();
  await running;
  expect(await jobs.run(job, async () => ok(1))).toEqual(ok(1));
});

it('tells of progress at most ten times a second', async () => {
  const { jobs, told, clock } = desk();
  await jobs.run(job, async ({ report }) => {
    for (let done = 0; done < 30; done++) {
      clock.ms = done * 10;
      report({ done, total: 30, step: 'reading' });
    }
    return ok(null);
  });
  expect(told).toEqual([0, 10, 20].map((done) => ['job.progressed', { job, done, total: 30, step: 'reading' }]));
});

it('tells how fast a job is, and how long it will take where the end can be foreseen', async () => {
  const { jobs, told, clock } = desk();
  await jobs.run(job, async ({ report }) => {
    clock.ms = 2_000;
    report({ done: 50, total: 200, step: 'hashing' });
    clock.ms = 4_000;
    report({ done: 100, fraction: 0.8, step: 'reading' });
    return ok(null);
  });
  expect(told).toMatchObject([
    ['job.progressed', { perSecond: 25, leftMs: 6_000 }],
    ['job.progressed', { perSecond: 25, leftMs: expect.closeTo(1_000) }],
  ]);
});

it('lets a bug through', async () => {
  await expect(desk().jobs.run(job, () => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
});
