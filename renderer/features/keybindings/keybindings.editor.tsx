import './keybindings.css';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { EditorProps } from '../../platform/editors/editor-type.ts';
import { keyCaps, parseChord } from '../../platform/keybindings/key-chord.ts';
import { matchTitle } from '../../platform/quick-input/match-title.ts';
import { Button } from '../../ui/button/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { FilterField } from '../../ui/field/field.tsx';
import { Kbd } from '../../ui/text/kbd.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { ChangeKeyDialog } from './change-key-dialog.tsx';

/** `change` is the command whose key is asked for at once. */
export interface KeybindingsInput {
  readonly change: string | null;
}

interface CommandKeys {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly string[];
  readonly when: string | undefined;
  readonly isChanged: boolean;
}

export function KeybindingsEditor({ input }: EditorProps<KeybindingsInput>) {
  const { isMac } = useWorkbench();
  const rows = useCommandKeys();
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState(input.change ?? undefined);
  const [changing, setChanging] = useState(input.change ?? undefined);
  const columns = useMemo(() => commandColumns(isMac, setChanging), [isMac]);
  const shown = rows.filter((row) => matchTitle(`${row.title} ${row.id} ${row.keys.join(' ')}`, filter) !== undefined);
  const change = rows.find((row) => row.id === changing);
  return (
    <div className="keybindings-editor">
      <header>
        <h1>Keyboard shortcuts</h1>
        <FilterField
          label="Filter the commands"
          placeholder="Filter, e.g. zoom or Ctrl+K"
          icon="search"
          value={filter}
          onChange={setFilter}
        />
      </header>
      <DataGrid
        label="Commands and their keys"
        columns={columns}
        rows={shown}
        rowId={(row) => row.id}
        selectedId={selected}
        onSelect={(row) => setSelected(row.id)}
        onActivate={(row) => setChanging(row.id)}
      />
      {change !== undefined && (
        <ChangeKeyDialog commandId={change.id} title={change.title} onClose={() => setChanging(undefined)} />
      )}
    </div>
  );
}

function useCommandKeys(): readonly CommandKeys[] {
  const { commands, keybindings } = useWorkbench();
  const all = useStore(commands.registry.store, (state) => state.items);
  const bindings = useStore(keybindings.store, (state) => state.bindings);
  return all
    .filter((command) => !command.takesArguments)
    .map((command) => ({
      id: command.id,
      title: `${command.category}: ${command.title}`,
      keys: bindings.filter((binding) => binding.commandId === command.id).map((binding) => binding.key),
      when: command.when,
      isChanged: keybindings.isChanged(command.id),
    }))
    .sort((left, right) => left.title.localeCompare(right.title));
}

function commandColumns(isMac: boolean, change: (commandId: string) => void): readonly GridColumn<CommandKeys>[] {
  return [
    {
      id: 'title',
      title: 'Command',
      width: 'minmax(260px, 1fr)',
      cell: (row) => row.title,
      sortBy: (row) => row.title,
    },
    {
      id: 'keys',
      title: 'Keys',
      width: '240px',
      cell: (row) => <Keys keys={row.keys} isMac={isMac} />,
      sortBy: (row) => row.keys[0] ?? '~',
    },
    {
      id: 'when',
      title: 'Where',
      width: '160px',
      cell: (row) => <span className="muted">{row.when ?? 'everywhere'}</span>,
    },
    {
      id: 'source',
      title: 'Set by',
      width: '90px',
      cell: (row) => (row.isChanged ? 'you' : <span className="muted">default</span>),
    },
    {
      id: 'change',
      title: 'Change',
      width: '110px',
      isInteractive: true,
      cell: (row, tabIndex) => (
        <Button
          look="link"
          tabIndex={tabIndex}
          aria-label={`Change the key of ${row.title}`}
          onClick={() => change(row.id)}
        >
          Change…
        </Button>
      ),
    },
  ];
}

function Keys({ keys, isMac }: { readonly keys: readonly string[]; readonly isMac: boolean }) {
  if (keys.length === 0) return <span className="muted">none</span>;
  return keys.map((key) => <Kbd key={key} strokes={parseChord(key).map((stroke) => keyCaps(stroke, isMac))} />);
}
