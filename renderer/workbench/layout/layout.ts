import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContextKeys } from '../../platform/context/context-keys.ts';
import type { KeyValueStorage } from '../../platform/storage/storage.ts';
import { readStored } from '../../platform/storage/stored.ts';

export const sideBarWidths = { min: 170, max: 480 };
export const panelHeights = { min: 96, max: 640 };

const layoutSchema = z.object({
  activity: z.optional(z.string()),
  isSideBarOpen: z.boolean(),
  sideBarWidth: z.number().min(sideBarWidths.min).max(sideBarWidths.max),
  panelView: z.optional(z.string()),
  isPanelOpen: z.boolean(),
  panelHeight: z.number().min(panelHeights.min).max(panelHeights.max),
  /** Sections of the side bar that are open or closed against their declaration. */
  sections: z.record(z.string(), z.boolean()),
});

type LayoutState = z.infer<typeof layoutSchema>;

/** Where the parts are. Kept at once, so a killed window opens as it was. */
export interface Layout {
  readonly store: StoreApi<LayoutState>;
  showActivity(id: string): void;
  /** The icon of the open activity closes the side bar, as in VS Code. */
  pressActivity(id: string): void;
  showPanelView(id: string): void;
  set(change: Partial<LayoutState>): void;
}

const storageKey = 'layout';
const atFirst: LayoutState = {
  isSideBarOpen: true,
  sideBarWidth: 264,
  isPanelOpen: false,
  panelHeight: 212,
  sections: {},
};

export function createLayout(storage: KeyValueStorage, context: ContextKeys): Layout {
  const store = createStore<LayoutState>(() => readStored(storage, storageKey, layoutSchema, atFirst));
  const publish = (state: LayoutState) => {
    context.set('sideBar.isOpen', state.isSideBarOpen);
    context.set('panel.isOpen', state.isPanelOpen);
    context.set('sideBar.activity', state.activity ?? '');
  };
  publish(store.getState());
  store.subscribe((state) => {
    storage.set(storageKey, JSON.stringify(state));
    publish(state);
  });
  return {
    store,
    set: (change) => store.setState(change),
    showActivity: (activity) => store.setState({ activity, isSideBarOpen: true }),
    pressActivity: (activity) =>
      store.setState((state) => ({ activity, isSideBarOpen: !(state.isSideBarOpen && state.activity === activity) })),
    showPanelView: (panelView) => store.setState({ panelView, isPanelOpen: true }),
  };
}
