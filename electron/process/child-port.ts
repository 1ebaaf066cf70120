import { flushCompileCache } from 'node:module';

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
  // A child is killed and never asked to end, so what it compiled is kept at once.
  flushCompileCache();
  process.on('message', async (request) => {
    process.send?.(await answer(request));
  });
}
