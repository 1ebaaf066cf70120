import { useState } from 'react';
import { useStore } from 'zustand';
import { allEvidenceMonths } from '../../projection/queries/evidence-queries.ts';
import { allImports } from '../../projection/queries/import-queries.ts';
import { useLive, useLiveRows } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { Tree } from '../../ui/tree/tree.tsx';
import { useExpanded } from '../../ui/tree/use-expanded.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket, recordKinds } from '../docket/api.ts';
import { evidenceListEditor } from './evidence-list.editor.tsx';
import { folderNodes, listOfNode } from './evidence-tree.tsx';

/** All evidence by link, month and import; choosing a folder lists it. */
export function FoldersView() {
  const { commands, editors } = useWorkbench();
  const isOpen = useStore(docketSession, ({ status }) => Boolean(status));
  const months = useLiveRows(() => allEvidenceMonths, []);
  const imports = useLive(() => allImports, []);
  const [expanded, toggle] = useExpanded(['linked', 'months', 'imports']);
  const [selectedId, setSelectedId] = useState<string>();
  if (!isOpen) return <NoDocket />;
  if (months === undefined || imports === undefined) return null;
  if (months.length === 0) {
    return (
      <EmptyState
        what="The docket has no evidence yet: messages that prove, ask or answer stand here."
        how="Import mail files or a folder, or drop them on the window."
        action={
          <Button onClick={() => commands.runLink({ command: 'evidence.importMail' })}>Import mail files…</Button>
        }
      />
    );
  }
  return (
    <Tree
      label="Folders of evidence"
      nodes={folderNodes(months, imports, (kind) => recordKinds.get(kind)?.icon ?? 'link')}
      expanded={expanded}
      selectedId={selectedId}
      onToggle={toggle}
      onSelect={setSelectedId}
      onActivate={(id) => {
        const listed = listOfNode(id);
        if (listed === undefined) toggle(id);
        else editors.open(evidenceListEditor, listed);
      }}
    />
  );
}
