import { setTimeout as pause } from 'node:timers/promises';

/** In milliseconds: a slow disk must not make the pauses endless. */
const longestPauseMs = 50;

/** For work in the background: rests as long as it worked, so that the process is free at least half of the time. */
export function halfTime(signal: AbortSignal): () => Promise<void> {
  let resumedMs = performance.now();
  return async () => {
    await pause(Math.min(longestPauseMs, performance.now() - resumedMs), undefined, { signal }).catch(() => undefined);
    signal.throwIfAborted();
    resumedMs = performance.now();
  };
}
