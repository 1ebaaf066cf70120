import type { BrowserWindow } from 'electron';

interface Settling {
  /** Asks the window to write what it has not written. */
  readonly ask: () => void;
  /** A window that does not answer within this time, in milliseconds, is closed all the same. */
  readonly timeoutMs: number;
  /** What to do when a window did not answer. */
  readonly onTimeout: () => void;
}

export interface ClosingWindow {
  /** The page listens: from now on closing asks it first. */
  markReady(): void;
  /** The page has written everything. */
  markSettled(): void;
}

/** Lets the page finish before its window closes, so that the last words of a draft are not lost. */
export function settleBeforeClose(window: BrowserWindow, { ask, timeoutMs, onTimeout }: Settling): ClosingWindow {
  let state: 'loading' | 'ready' | 'asked' | 'settled' = 'loading';
  let timer: NodeJS.Timeout | undefined;

  function closeNow(): void {
    clearTimeout(timer);
    state = 'settled';
    if (!window.isDestroyed()) window.close();
  }

  window.on('close', (event) => {
    if (state === 'loading' || state === 'settled') return;
    event.preventDefault();
    if (state === 'asked') return;
    state = 'asked';
    timer = setTimeout(() => {
      onTimeout();
      closeNow();
    }, timeoutMs);
    ask();
  });
  // A page that crashed cannot settle.
  window.webContents.on('render-process-gone', () => {
    state = 'loading';
  });

  return {
    markReady() {
      if (state === 'loading') state = 'ready';
    },
    markSettled() {
      if (state === 'asked') closeNow();
    },
  };
}
