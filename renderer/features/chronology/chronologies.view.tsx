import { useState } from 'react';
import { useStore } from 'zustand';
import type { ListedChronology } from '../../../shared/contracts/chronology.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import type { MenuEntry } from '../../ui/menu/menu.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { Tree } from '../../ui/tree/tree.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket } from '../docket/api.ts';
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
          nodes={chronologies.map((one) => ({
            id: one.id,
            label: one.title,
            isLong: true,
            description: describeListed(one),
            icon: <Icon name="list-ordered" />,
          }))}
          expanded={noneExpanded}
          onToggle={open}
          selectedId={focused}
          onSelect={setFocused}
          onActivate={open}
          menu={(id) => chronologyMenu(workbench, id)}
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

/** @example 'UD-2022-0001, 12 lines, 18 Feb 2022, 10:31' */
function describeListed({ case: of, count, changedAt }: ListedChronology): string {
  return [...(of === null ? [] : [of]), counted(count, 'line'), ...(changedAt ? [momentInWords(changedAt)] : [])].join(
    ', ',
  );
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

const noneExpanded: ReadonlySet<string> = new Set();
