import { flushCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * Calls of a function before V8's best compiler takes it up, in place of 3,000. A child works for some seconds, and what that compiler took was a tenth
 * of its CPU time, more than it saved. A V8 that does not know the word says so on stderr and goes on.
 */
const callsWorthCompiling = 100_000;

/**
 * The child's end of the channel, a fork's or a utility process's: answers each request in turn, and ends when the parent is gone, so that
 * no child is left behind (Electron sees to that itself).
 */
export function answerParent(answer: (request: unknown) => Promise<unknown>): void {
  const port: Electron.ParentPort | undefined = process.parentPort;
  if (port) {
    port.on('message', async ({ data }) => port.postMessage(await answer(data)));
    return;
  }
  process.on('disconnect', () => process.exit(0));
  setFlagsFromString(`--invocation-count-for-turbofan=${callsWorthCompiling}`);
  // A child is killed and never asked to end, so what it compiled is kept at once.
  flushCompileCache();
  process.on('message', async (request) => {
    process.send?.(await answer(request));
  });
}
