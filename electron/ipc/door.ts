/** Who calls: the page's address as the browser knows it, never as the page says it. */
export interface Sender {
  readonly url: string | undefined;
  readonly windowId: number;
}

/** The side of IPC on which calls arrive. The app's is ipcMain; tests have their own. */
export interface Door {
  handle(channel: string, listener: (sender: Sender, payload: unknown) => Promise<unknown>): void;
}

/** The side on which broadcasts leave, to every window. */
export interface Loudspeaker {
  send(channel: string, payload: unknown): void;
}
