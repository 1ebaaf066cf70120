import type { CopyFit } from './course-events.ts';

/** Holds a signed copy against the issued bytes: a signature is added behind them, and never changes them (incremental save). */
export function copyFit(issued: Uint8Array, copy: Uint8Array): CopyFit {
  const begins = copy.length >= issued.length && issued.every((byte, at) => byte === copy[at]);
  if (!begins) return 'differs';
  return copy.length === issued.length ? 'same' : 'continues';
}
