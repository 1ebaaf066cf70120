import { MenuToolbar } from '../menu-toolbar.tsx';

/** At the right end of each group's tabs. */
export function EditorActions() {
  return (
    <div className="editor-actions">
      <MenuToolbar menu="editorTitle" />
    </div>
  );
}
