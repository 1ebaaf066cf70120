import type { DockviewPanelApi } from 'dockview-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench } from '../workbench.ts';
import type { EditorParams } from './editor-area-service.ts';

interface EditorTabProps {
  readonly panel: DockviewPanelApi;
  readonly params: EditorParams;
}

/** Inside dockview's element of role tab. The cross is for the pointer; a tab may hold no button, so the keyboard closes with Ctrl+W. */
export function EditorTab({ panel, params }: EditorTabProps) {
  const { editors } = useWorkbench();
  const [title, setTitle] = useState(panel.title);
  const isUnsaved = useStore(editors.marks, (marks) => marks[panel.id]?.isUnsaved ?? false);
  useEffect(() => {
    // An editor that knows its title at once has given it before this listens.
    setTitle(panel.title);
    const listener = panel.onDidTitleChange((event) => setTitle(event.title));
    return () => listener.dispose();
  }, [panel]);
  const tab = useRef<HTMLDivElement>(null);
  // Dockview scrolls to a tab before its title gives it its width, and before the list of the others takes its place beside it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another width
  useEffect(() => {
    const scrollTo = () => {
      if (panel.isActive) tab.current?.closest('[role=tab]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    scrollTo();
    const listener = panel.onDidActiveChange(scrollTo);
    const observer = new ResizeObserver(scrollTo);
    const tabs = tab.current?.closest('[role=tablist]');
    if (tabs) observer.observe(tabs);
    return () => {
      listener.dispose();
      observer.disconnect();
    };
  }, [panel, title]);
  const close = () => void editors.close(panel.id);
  return (
    <div
      ref={tab}
      className={isUnsaved ? 'editor-tab is-unsaved' : 'editor-tab'}
      onAuxClick={(event) => event.button === 1 && close()}
    >
      <Icon name={editors.editorOf(params.type)?.icon ?? 'file'} size={15} />
      <span className="editor-tab-title">{title}</span>
      {isUnsaved && <span className="visually-hidden">, changes not recorded</span>}
      <span
        className="editor-tab-close"
        aria-hidden="true"
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          close();
        }}
      >
        <span className="editor-tab-dot">
          <Icon name="circle-small-filled" size={14} />
        </span>
        <Icon name="close" size={14} />
      </span>
    </div>
  );
}
