import { useStore } from 'zustand';
import { viewsIn } from '../../platform/views/view-registry.ts';
import { IconButton } from '../../ui/button/button.tsx';
import { Sash } from '../../ui/sash/sash.tsx';
import { TabList } from '../../ui/tabs/tab-list.tsx';
import { PartBoundary } from '../errors/part-boundary.tsx';
import { panelHeights } from '../layout/layout.ts';
import { MenuToolbar } from '../menu-toolbar.tsx';
import { useWorkbench } from '../workbench.ts';

/** The bottom panel; a view of the container `panel` is one of its tabs. */
export function Panel() {
  const { views, layout, context } = useWorkbench();
  useStore(context.store);
  const { panelView, panelHeight } = useStore(layout.store);
  const badges = useStore(views.badges);
  const all = useStore(views.views.store, (state) => state.items);
  const tabs = viewsIn(all, 'panel', context.holds);
  const shown = tabs.find((tab) => tab.id === panelView) ?? tabs[0];
  if (shown === undefined) return null;
  const Content = shown.component;
  return (
    <section className="panel" data-part="panel" aria-label="Panel" style={{ height: panelHeight }}>
      <Sash
        label="Height of the panel"
        orientation="horizontal"
        isReversed
        size={panelHeight}
        {...panelHeights}
        onResize={(height) => layout.set({ panelHeight: height })}
      />
      <header className="panel-head">
        <TabList
          label="Panel"
          selectedId={shown.id}
          onSelect={(id) => layout.set({ panelView: id })}
          tabs={tabs.map((tab) => ({
            id: tab.id,
            title: tab.title,
            count: badges[tab.id]?.count,
            countLabel: badges[tab.id]?.label,
          }))}
        />
        <div className="panel-tools">
          <MenuToolbar menu={`viewTitle.${shown.id}`} />
          <IconButton icon="close" label="Close the panel" onClick={() => layout.set({ isPanelOpen: false })} />
        </div>
      </header>
      <div role="tabpanel" id={`panel-${shown.id}`} className="panel-page" aria-labelledby={`tab-${shown.id}`}>
        <PartBoundary key={shown.id} what={shown.title}>
          <Content />
        </PartBoundary>
      </div>
    </section>
  );
}
