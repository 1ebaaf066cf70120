import type { DockviewPanelApi } from 'dockview-react';
import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../ui/icon/icon.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { PartBoundary } from '../errors/part-boundary.tsx';
import { useWorkbench } from '../workbench.ts';
import type { EditorParams } from './editor-area-service.ts';
import { useKeptScroll } from './keep-scroll.ts';
import { rememberFocus } from './kept-focus.ts';

interface EditorHostProps {
  readonly panel: DockviewPanelApi;
  readonly params: EditorParams;
}

/** The page of a tab: breadcrumbs, then the feature's editor. */
export function EditorHost({ panel, params }: EditorHostProps) {
  const { editors } = useWorkbench();
  const host = useRef<HTMLDivElement>(null);
  useKeptScroll(host, panel);
  const crumbs = useStore(editors.marks, (marks) => marks[panel.id]?.crumbs);
  const content = useMemo(() => {
    const handle = {
      setTitle: (title: string) => panel.setTitle(title),
      setUnsaved: (isUnsaved: boolean) => editors.mark(panel.id, { isUnsaved }),
      setBreadcrumbs: (next: readonly string[]) => editors.mark(panel.id, { crumbs: next }),
      close: () => void editors.close(panel.id),
    };
    return editors.editorOf(params.type)?.draw(params.input, handle);
  }, [editors, panel, params]);
  return (
    <div ref={host} className="editor" data-editor-id={panel.id} tabIndex={-1} onFocus={rememberFocus}>
      {crumbs !== undefined && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
      <div className="editor-content">
        <PartBoundary what="This tab">
          {content ?? (
            <EmptyState
              what="This tab was kept by another version of the workbench."
              how="It can be closed; nothing of the docket is lost."
            />
          )}
        </PartBoundary>
      </div>
    </div>
  );
}

function Breadcrumbs({ crumbs }: { readonly crumbs: readonly string[] }) {
  return (
    // They lead nowhere: a list, and no landmark that each half of a split would bear under one name.
    <ol className="breadcrumbs" aria-label="Where this is">
      {crumbs.map((crumb, index) => (
        <li key={crumb} aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
          {index > 0 && <Icon name="chevron-right" size={13} />}
          <span data-tooltip-if-cut={crumb}>{crumb}</span>
        </li>
      ))}
    </ol>
  );
}
