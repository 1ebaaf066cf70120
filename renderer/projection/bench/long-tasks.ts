/** The browser's own measure: a task of the page's thread over 50 ms (W3C Long Tasks API). */
export interface LongTasks {
  readonly count: number;
  readonly longestMs: number;
}

/** Runs work and says which long tasks fell into it. */
export async function countLongTasks(work: () => Promise<unknown>): Promise<LongTasks> {
  const durations: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  });
  observer.observe({ type: 'longtask' });
  await work();
  // Entries are told after the task that made them.
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { count: durations.length, longestMs: Math.max(0, ...durations) };
}
