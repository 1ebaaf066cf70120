import { createStore } from 'zustand/vanilla';
import type { LetterId } from '../../../../shared/domain/ids.ts';

interface ShownDraft {
  readonly letter: LetterId | undefined;
  /** Closes its tab. */
  readonly close: (() => void) | undefined;
}

/** The draft that was last worked in. */
export const shownDraft = createStore<ShownDraft>(() => ({ letter: undefined, close: undefined }));
