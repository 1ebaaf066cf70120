/** Tasks of the page's own thread by the CPU time they took, as the browser traces them: where others use the machine too, this tells more of the program than the clock does. */
import type { Page } from 'playwright-core';
import { z } from 'zod';

export interface ThreadTasks {
  readonly count: number;
  /** In milliseconds of CPU time. */
  readonly longestMs: number;
  /** How many took longer than 50 ms of it. */
  readonly long: number;
}

/** An event as the tracing protocol tells it: `X` is a task with its thread time in microseconds, `M` names a thread. */
const eventSchema = z.object({
  ph: z.string(),
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  tdur: z.number().default(0),
  args: z.unknown(),
});
const pageThreadSchema = z.object({ name: z.literal('CrRendererMain') });

/** The browser tells a task a second time, as `RunTask`, inside of this one. */
const taskName = 'ThreadControllerImpl::RunTask';
const longMs = 50;

export async function tasksDuring(page: Page, work: () => Promise<void>): Promise<ThreadTasks> {
  const session = await page.context().newCDPSession(page);
  const told: unknown[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) told.push(event);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  await work();
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const events = told.flatMap((event) => eventSchema.safeParse(event).data ?? []);
  const threads = new Set(
    events
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && pageThreadSchema.safeParse(args).success)
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const ms = events
    .filter(({ ph, name, pid, tid }) => ph === 'X' && name === taskName && threads.has(`${pid}/${tid}`))
    .map(({ tdur }) => tdur / 1_000);
  return {
    count: ms.length,
    longestMs: ms.reduce((most, one) => Math.max(most, one), 0),
    long: ms.filter((one) => one > longMs).length,
  };
}
