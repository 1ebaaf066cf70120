import { setImmediate as nextTurn } from 'node:timers/promises';

/** Whatever comes first ends a slice: things, or milliseconds. */
const slice = { things: 100, ms: 5 };

/** Visits things in slices, between which everyone else in this process has their turn. Throws the signal's reason once it is aborted. */
export async function unhurried<T>(
  things: Iterable<T>,
  visit: (thing: T) => void,
  { signal, onSlice }: { readonly signal: AbortSignal; readonly onSlice: (done: number) => void },
): Promise<void> {
  let done = 0;
  let sliceEnds = { done: slice.things, ms: performance.now() + slice.ms };
  for (const thing of things) {
    visit(thing);
    done += 1;
    if (done < sliceEnds.done && performance.now() < sliceEnds.ms) continue;
    onSlice(done);
    await nextTurn();
    signal.throwIfAborted();
    sliceEnds = { done: done + slice.things, ms: performance.now() + slice.ms };
  }
}
