/** What the preload puts into the page as `window.workbench`: the only thing a page can reach outside its sandbox. */
export interface WorkbenchBridge {
  /**
   * Asks the main process. Answers with an envelope (`parseEnvelope`), as text unless it has bytes: lists of thousands are copied twice on
   * their way, from process to process and through the context bridge, and text is copied at once where objects are copied member by
   * member. Rejects where the channel is not on the frozen list.
   */
  readonly invoke: (channel: string, request: unknown) => Promise<unknown>;
  /** Hears a broadcast until the returned function is called. Throws where the channel is not on the frozen list. */
  readonly listen: (channel: string, listener: (payload: unknown) => void) => () => void;
}

/** The property of `window` that holds the bridge. */
export const bridgeKey = 'workbench';
