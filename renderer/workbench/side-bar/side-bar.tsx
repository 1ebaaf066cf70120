import { useStore } from 'zustand';
import { type View, viewsIn } from '../../platform/views/view-registry.ts';
import { IconButton } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Sash } from '../../ui/sash/sash.tsx';
import { PartBoundary } from '../errors/part-boundary.tsx';
import { sideBarWidths } from '../layout/layout.ts';
import { MenuToolbar } from '../menu-toolbar.tsx';
import { useWorkbench } from '../workbench.ts';

export function SideBar() {
  const { views, layout, context } = useWorkbench();
  useStore(context.store);
  const { activity, sideBarWidth } = useStore(layout.store);
  const container = useStore(views.containers.store, (state) => state.items.find((item) => item.id === activity));
  const all = useStore(views.views.store, (state) => state.items);
  if (container === undefined) return null;
  return (
    <aside className="side-bar" data-part="sideBar" aria-label={container.title} style={{ width: sideBarWidth }}>
      <header className="side-bar-head">
        <h2>{container.title}</h2>
        <MenuToolbar menu={`viewTitle.${container.id}`} />
        <IconButton
          className="side-bar-close"
          icon="close"
          label="Close the side bar"
          onClick={() => layout.set({ isSideBarOpen: false })}
        />
      </header>
      <div className="side-bar-sections">
        {viewsIn(all, container.id, context.holds).map((view) => (
          <Section key={view.id} view={view} />
        ))}
      </div>
      <Sash
        label="Width of the side bar"
        orientation="vertical"
        size={sideBarWidth}
        {...sideBarWidths}
        onResize={(width) => layout.set({ sideBarWidth: width })}
      />
    </aside>
  );
}

function Section({ view }: { readonly view: View }) {
  const { layout, views } = useWorkbench();
  const sections = useStore(layout.store, (state) => state.sections);
  const badge = useStore(views.badges, (badges) => badges[view.id]);
  const isOpen = sections[view.id] ?? view.isCollapsedAtFirst !== true;
  const Content = view.component;
  return (
    <section className={isOpen ? 'side-section is-open' : 'side-section'} aria-label={view.title}>
      <h3 className="side-section-head">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => layout.set({ sections: { ...sections, [view.id]: !isOpen } })}
        >
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
          <span>{view.title}</span>
          {badge !== undefined && (
            <span className="side-section-count">
              {badge.count}
              <span className="visually-hidden"> {badge.label}</span>
            </span>
          )}
        </button>
      </h3>
      {isOpen && (
        <PartBoundary what={view.title}>
          <Content />
        </PartBoundary>
      )}
    </section>
  );
}
