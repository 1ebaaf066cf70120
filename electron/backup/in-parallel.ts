import type { Refusal } from '../../shared/kernel/result.ts';

/**
 * Does `task` for every item, at most `limit` at a time, begun in order. After a refusal or an error nothing more is begun and what runs is awaited;
 * answers the refusal of the first item that has one, or throws.
 */
export async function inParallel<Item>(
  items: readonly Item[],
  limit: number,
  task: (item: Item, index: number) => Promise<Refusal | undefined>,
): Promise<Refusal | undefined> {
  const refusals = new Map<number, Refusal>();
  let next = 0;
  let hasFailed = false;

  async function lane(): Promise<void> {
    while (!hasFailed && next < items.length) {
      const index = next;
      next += 1;
      try {
        const refusal = await task(items[index] as Item, index);
        if (refusal) refusals.set(index, refusal);
        hasFailed ||= refusal !== undefined;
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  }

  const lanes = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, lane));
  const failed = lanes.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return refusals.get(Math.min(...refusals.keys()));
}
