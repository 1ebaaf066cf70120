import './suspenses.css';
import { useEffect, useMemo } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import type { Suspense } from '../../../shared/domain/suspense/suspense.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useKeptWidths } from '../../workbench/kept-widths.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  type DocketRecords,
  gestureMenu,
  LookingBackStrip,
  NoDocket,
  openRecord,
  selectedRecord,
  selectRecord,
  useDocket,
} from '../docket/api.ts';
import { suspenseColumns } from './suspense-columns.tsx';
import { suspenseGestures } from './suspense-gestures.ts';
import { standingLooks, standings, suspenseStanding } from './suspense-words.ts';

const inputSchema = z.strictObject({ filter: z.enum(['all', ...standings]) });
type ListInput = z.infer<typeof inputSchema>;

export const suspenseListEditor: EditorType<ListInput> = {
  id: 'suspenseList',
  icon: 'bell',
  input: inputSchema,
  key: ({ filter }) => filter,
  title: titleOf,
  component: SuspenseListEditor,
};

function titleOf({ filter }: ListInput): string {
  return filter === 'all' ? 'All suspenses' : `${standingLooks[filter].word} suspenses`;
}

function SuspenseListEditor({ input, editor }: EditorProps<ListInput>) {
  const docket = useDocket();
  useEffect(() => editor.setBreadcrumbs(['Suspenses', titleOf(input)]), [editor, input]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  return <SuspenseList input={input} {...docket} />;
}

interface SuspenseListProps {
  readonly input: ListInput;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function SuspenseList({ input, records, today }: SuspenseListProps) {
  const workbench = useWorkbench();
  const kept = useKeptWidths('suspenses');
  const selected = useStore(selectedRecord, ({ record }) => (record?.kind === 'suspense' ? record.id : undefined));
  const columns = useMemo(() => suspenseColumns(records, today), [records, today]);
  const { filter } = input;
  const rows = useMemo(
    () => records.suspenses.filter((row) => filter === 'all' || suspenseStanding(row, today) === filter),
    [records, today, filter],
  );
  return (
    <article className="list-page">
      <LookingBackStrip />
      <ListBar input={input} rows={records.suspenses} today={today} />
      {rows.length === 0 ? (
        <EmptyState
          what={filter === 'all' ? 'What is asked of somebody by a date stands here.' : 'None stands so today.'}
          how="A suspense is opened by hand, or from the message that asks."
          action={
            <Button onClick={() => workbench.commands.runLink({ command: 'suspense.open' })}>New suspense…</Button>
          }
        />
      ) : (
        <DataGrid
          label={titleOf(input)}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          selectedId={selected}
          onSelect={({ id }) => selectRecord({ kind: 'suspense', id })}
          onActivate={({ id }) => openRecord(workbench, { kind: 'suspense', id })}
          menu={(row) => [gestureMenu(workbench, suspenseGestures, row)]}
          {...kept}
        />
      )}
    </article>
  );
}

interface ListBarProps {
  readonly input: ListInput;
  readonly rows: readonly Suspense[];
  readonly today: LocalDate;
}

function ListBar({ input, rows, today }: ListBarProps) {
  const { commands, editors } = useWorkbench();
  const count = (filter: ListInput['filter']) =>
    filter === 'all' ? rows.length : rows.filter((row) => suspenseStanding(row, today) === filter).length;
  return (
    <header className="suspense-bar">
      <h1>{titleOf(input)}</h1>
      <search aria-label="Which suspenses are listed">
        <select
          className="select-input"
          aria-label="Suspenses listed"
          value={input.filter}
          onChange={({ target }) => editors.open(suspenseListEditor, inputSchema.parse({ filter: target.value }))}
        >
          {(['all', ...standings] as const).map((filter) => (
            <option key={filter} value={filter}>
              {`${filter === 'all' ? 'All' : standingLooks[filter].word} (${count(filter)})`}
            </option>
          ))}
        </select>
      </search>
      <Button
        look="primary"
        icon="megaphone"
        reason={commands.reasonAgainst('chase.show')}
        onClick={() => commands.runLink({ command: 'chase.show' })}
      >
        Chase what is past due…
      </Button>
    </header>
  );
}
