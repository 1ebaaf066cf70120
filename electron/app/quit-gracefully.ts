import { app } from 'electron';
import type { Drain } from './drain.ts';

/** The app ends with its window, and only when everything is written. */
export function quitGracefully(drain: Drain): void {
  let state: 'running' | 'draining' | 'drained' = 'running';
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (state === 'drained') return;
    event.preventDefault();
    if (state === 'draining') return;
    state = 'draining';
    void drain.run().then(() => {
      state = 'drained';
      app.quit();
    });
  });
}
