/** What every runner does alike: the flags and the environment of a child, its last words, and what its end means. */
import { getCompileCacheDir } from 'node:module';
import type { Readable } from 'node:stream';
import type { ChildExit, ChildOptions } from './process-runner.ts';

/** How much of a child's stderr is kept for its exit's detail, in characters. */
const keptStderr = 2_000;

/** Reads what a child writes to stderr; answers the end of it. */
export function keepLastWords(stderr: NodeJS.ReadableStream | Readable | null): () => string {
  let kept = '';
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    kept = (kept + text).slice(-keptStderr);
  });
  return () => kept.trim();
}

/** Of a child that nobody killed. */
export function exitReason(code: number | null, lastWords: string): ChildExit['reason'] {
  if (code === 0) return 'ended';
  return /heap out of memory|Array buffer allocation failed/.test(lastWords) ? 'outOfMemory' : 'crashed';
}

/** The bounds of a child's heap, as V8 takes them. */
export function heapFlags({ heapLimitMb, semiSpaceMb, firstHeapMb }: ChildOptions): string[] {
  const young = semiSpaceMb === undefined ? [] : [`--max-semi-space-size=${semiSpaceMb}`];
  const first = firstHeapMb === undefined ? [] : [`--initial-heap-size=${firstHeapMb}`];
  return [`--max-old-space-size=${heapLimitMb}`, ...young, ...first];
}

/** The parent's own debug and loader flags are not the child's. Where the parent keeps compiled code between runs, the child does. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, NODE_V8_COVERAGE: __, ...environment } = process.env;
  const compiled = getCompileCacheDir();
  return compiled === undefined ? environment : { NODE_COMPILE_CACHE: compiled, ...environment };
}
