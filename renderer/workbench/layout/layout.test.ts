import { expect, it } from 'vitest';
import { createContextKeys } from '../../platform/context/context-keys.ts';
import { createMemoryStorage } from '../../platform/storage/memory-storage.ts';
import { createLayout } from './layout.ts';

it('is there again at the next start, and starts afresh from a damaged store', () => {
  const storage = createMemoryStorage();
  const first = createLayout(storage, createContextKeys());
  first.showActivity('evidence');
  first.showPanelView('output');
  first.set({ sideBarWidth: 300 });
  expect(createLayout(storage, createContextKeys()).store.getState()).toMatchObject({
    activity: 'evidence',
    sideBarWidth: 300,
    panelView: 'output',
    isPanelOpen: true,
  });
  const damaged = createMemoryStorage({ layout: '{"sideBarWidth":9000}' });
  expect(createLayout(damaged, createContextKeys()).store.getState().sideBarWidth).toBe(264);
});

it('closes the side bar when the open activity is pressed, and tells the context', () => {
  const context = createContextKeys();
  const layout = createLayout(createMemoryStorage(), context);
  layout.pressActivity('cases');
  expect(context.holds('sideBar.isOpen && sideBar.activity == cases')).toBe(true);
  layout.pressActivity('cases');
  expect(context.holds('sideBar.isOpen')).toBe(false);
});
