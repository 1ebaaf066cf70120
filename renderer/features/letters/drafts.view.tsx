import { useState } from 'react';
import { Icon } from '../../ui/icon/icon.tsx';
import { Tree } from '../../ui/tree/tree.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { draftEditor } from './drafting/draft.editor.tsx';
import { useDrafts } from './use-drafts.ts';

/** The letters that are being written. */
export function BegunView() {
  const { commands, editors } = useWorkbench();
  const [focused, setFocused] = useState<string>();
  const answer = useDrafts();
  if (answer === undefined) return null;
  if (!answer.ok) return <p className="letters-none">{answer.message}</p>;
  const { drafts, faults } = answer.value;
  const nodes = drafts.map(({ letter, title, about }) => ({
    id: letter,
    label: title,
    isLong: true,
    description: about.kind === 'docket' ? 'the docket' : about.id,
    icon: <Icon name="edit" />,
  }));
  const open = (id: string) => {
    const draft = drafts.find(({ letter }) => letter === id);
    if (draft !== undefined) editors.open(draftEditor, { letter: draft.letter });
  };
  return (
    <>
      {nodes.length === 0 && <p className="letters-none">No letter is being written.</p>}
      {nodes.length > 0 && (
        <Tree
          label="Drafts"
          nodes={nodes}
          expanded={noneExpanded}
          onToggle={open}
          selectedId={focused}
          onSelect={setFocused}
          onActivate={open}
          menu={(id) => [
            [
              { id: 'open', title: 'Open', choose: () => open(id) },
              {
                id: 'discard',
                title: 'Throw away…',
                reason: commands.reasonAgainst('letter.discardDraftThis'),
                choose: () => commands.runLink({ command: 'letter.discardDraftThis', args: { letter: id } }),
              },
            ],
          ]}
        />
      )}
      {faults.map((fault) => (
        <p key={fault} className="letters-none" role="alert">
          {fault}
        </p>
      ))}
    </>
  );
}

const noneExpanded: ReadonlySet<string> = new Set();
