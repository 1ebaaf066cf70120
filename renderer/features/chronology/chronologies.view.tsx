import { useState } from 'react';
import { useStore } from 'zustand';
import { chronologyIdSchema } from '../../../shared/chronology/chronology.ts';
import type { ListedChronology } from '../../../shared/contracts/chronology.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import type { MenuEntry } from '../../ui/menu/menu.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { Tree } from '../../ui/tree/tree.tsx';
import { useExpanded } from '../../ui/tree/use-expanded.ts';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket, openRecord } from '../docket/api.ts';
import { momentInWords } from '../timeline/api.ts';
import { chronologyEditor } from './chronology.editor.tsx';
import { useChronologies } from './use-chronologies.ts';

/** The docket's chronologies: what each is about, how long it is, when it was last changed. */
export function ChronologiesView() {
  const workbench = useWorkbench();
  const { commands, editors } = workbench;
  const isOpen = useStore(docketSession, ({ status }) => Boolean(status));
  const answer = useChronologies();
  const [focused, setFocused] = useState<string>();
  // The other way round: every case is open until it is closed.
  const [closed, toggle] = useExpanded([]);
  if (!isOpen) return <NoDocket />;
  if (answer === undefined) return null;
  if (!answer.ok) return <p className="chronologies-told">{answer.message}</p>;
  const { chronologies, faults } = answer.value;
  const open = (id: string) => editors.open(chronologyEditor, { id });
  return (
    <>
      {chronologies.length === 0 && faults.length === 0 && (
        <EmptyState
          what="No chronology yet: one tells, line by line and cited, what happened when."
          how="Begin one, then add messages from any list by their menu."
          action={
            <Button
              reason={commands.reasonAgainst('chronology.new')}
              onClick={() => commands.runLink({ command: 'chronology.new' })}
            >
              New chronology…
            </Button>
          }
        />
      )}
      {chronologies.length > 0 && (
        <Tree
          label="Chronologies"
          nodes={nodesOf(chronologies)}
          expanded={new Set(chronologies.flatMap(({ case: of }) => (of === null || closed.has(of) ? [] : [of])))}
          onToggle={toggle}
          selectedId={focused}
          onSelect={setFocused}
          onActivate={(id) => (isChronology(id) ? open(id) : toggle(id))}
          menu={(id) => (isChronology(id) ? chronologyMenu(workbench, id) : [[openCase(workbench, id)]])}
        />
      )}
      {faults.map((fault) => (
        <p key={fault} className="chronologies-told" role="alert">
          {fault}
        </p>
      ))}
    </>
  );
}

/** Those of a case below it; the others first. */
function nodesOf(chronologies: readonly ListedChronology[]): readonly TreeNode[] {
  const cases = [...new Set(chronologies.flatMap(({ case: of }) => of ?? []))].sort();
  const about = (of: string | null) => chronologies.filter((one) => one.case === of).map(nodeOf);
  return [
    ...about(null),
    ...cases.map((id) => ({ id, label: id, icon: <Icon name="briefcase" />, children: about(id) })),
  ];
}

function nodeOf({ id, title, count, changedAt }: ListedChronology): TreeNode {
  return {
    id,
    label: title,
    isLong: true,
    icon: <Icon name="list-ordered" />,
    detail: (
      <span data-tooltip={changedAt === null ? undefined : `Last changed ${momentInWords(changedAt)}`}>
        {[counted(count, 'line'), ...(changedAt === null ? [] : [changedDay(changedAt)])].join(', ')}
      </span>
    ),
  };
}

/** The day on this computer's calendar. @example '4 Apr 2022' */
function changedDay(changedAt: Instant): string {
  return new Date(changedAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

function openCase(workbench: Workbench, id: string): MenuEntry {
  return { id: 'open', title: 'Open', choose: () => openRecord(workbench, { kind: 'case', id }) };
}

function isChronology(id: string): boolean {
  return chronologyIdSchema.safeParse(id).success;
}

function chronologyMenu({ commands, editors }: Workbench, id: string): readonly (readonly MenuEntry[])[] {
  const entry = (name: string, title: string, command: string, args: object = { id }): MenuEntry => ({
    id: name,
    title,
    reason: commands.reasonAgainst(command),
    choose: () => void commands.runLink({ command, args }),
  });
  return [
    [
      { id: 'open', title: 'Open', choose: () => editors.open(chronologyEditor, { id }) },
      { id: 'beside', title: 'Open Beside', choose: () => editors.open(chronologyEditor, { id }, 'beside') },
    ],
    [
      entry('table', 'Save as CSV…', 'chronology.saveAsCsvThis'),
      entry('letter', 'Insert into a Letter…', 'letter.insertChronologyThis', { chronology: id }),
    ],
    [
      entry('rename', 'Rename…', 'chronology.renameThis'),
      entry('duplicate', 'Duplicate', 'chronology.duplicateThis'),
      entry('delete', 'Delete…', 'chronology.deleteThis'),
    ],
  ];
}
