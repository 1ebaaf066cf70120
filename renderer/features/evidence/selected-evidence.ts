import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvidenceId } from '../../../shared/domain/ids.ts';

/** The messages that are ticked in one list. */
export interface SelectedEvidence {
  readonly store: StoreApi<{ readonly ids: ReadonlySet<EvidenceId> }>;
  toggle(id: EvidenceId): void;
  replace(ids: Iterable<EvidenceId>): void;
}

export function createSelectedEvidence(): SelectedEvidence {
  const store = createStore<{ readonly ids: ReadonlySet<EvidenceId> }>(() => ({ ids: new Set() }));
  return {
    store,
    toggle: (id) =>
      store.setState(({ ids }) => {
        const next = new Set(ids);
        if (!next.delete(id)) next.add(id);
        return { ids: next };
      }),
    replace: (ids) => store.setState({ ids: new Set(ids) }),
  };
}
