import { createStore } from 'zustand/vanilla';
import type { EvidenceId, LetterId } from '../../../../shared/domain/ids.ts';

interface ShownDraft {
  readonly letter: LetterId | undefined;
  /** What goes with it, as it read last. */
  readonly enclosed: readonly EvidenceId[];
  /** Closes its tab. */
  readonly close: (() => void) | undefined;
}

/** The draft that was last worked in. */
export const shownDraft = createStore<ShownDraft>(() => ({ letter: undefined, enclosed: [], close: undefined }));
