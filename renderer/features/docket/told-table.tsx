/** A list whose columns can be chosen, and which can be saved as it is shown. */
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { type ShownTable, saveTable } from '../../../shared/contracts/table.contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { readStored } from '../../platform/storage/stored.ts';
import { Button } from '../../ui/button/button.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { useKeptWidths } from '../../workbench/kept-widths.ts';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { chosenOf } from './record-form/form-field.ts';
import { showForm } from './show-form.tsx';

export interface ToldColumn<Row> extends GridColumn<Row> {
  /** The cell as text: what a spreadsheet gets. Days as ISO. */
  readonly told: (row: Row) => string;
  readonly isNumber?: boolean;
  /** Shown only once the officer asks for it. */
  readonly isExtra?: boolean;
}

export interface KeptColumns<Row> extends ReturnType<typeof useKeptWidths> {
  /** Those that are shown, in their usual order. */
  readonly columns: readonly ToldColumn<Row>[];
  readonly all: readonly ToldColumn<Row>[];
  readonly choose: (ids: readonly string[]) => void;
}

const chosenSchema = z.array(z.string()).nullable();

/** Which columns of one kind of list are shown and how wide, kept from start to start. */
export function useKeptColumns<Row>(list: string, all: readonly ToldColumn<Row>[]): KeptColumns<Row> {
  const { storage } = useWorkbench();
  const kept = useKeptWidths(list);
  const key = `columns.shown.${list}`;
  const [chosen, setChosen] = useState(() => readStored(storage, key, chosenSchema, null));
  const columns = useMemo(() => {
    const shown = all.filter(({ id, isExtra }) => chosen?.includes(id) ?? !isExtra);
    return shown.length === 0 ? all : shown;
  }, [all, chosen]);
  const choose = (ids: readonly string[]) => {
    storage.set(key, JSON.stringify(ids));
    setChosen([...ids]);
  };
  return { ...kept, columns, all, choose };
}

interface TableToolsProps<Row> {
  /** Of the file that is suggested. @example 'Milestones of CAP-0022' */
  readonly name: string;
  readonly table: KeptColumns<Row>;
  /** Those that are shown. */
  readonly rows: readonly Row[];
}

export function TableTools<Row>({ name, table, rows }: TableToolsProps<Row>) {
  const workbench = useWorkbench();
  const { columns } = table;
  return (
    <>
      <Button icon="list-selection" onClick={() => chooseColumns(workbench, table)}>
        Columns…
      </Button>
      <Button
        icon="export"
        reason={rows.length === 0 ? 'Nothing is listed.' : undefined}
        onClick={() => void saveAsSheet(workbench, toldTable(name, columns, rows))}
      >
        Export…
      </Button>
    </>
  );
}

function chooseColumns<Row>(workbench: Workbench, { all, columns, choose }: KeptColumns<Row>): void {
  showForm(workbench, {
    title: 'Columns of the list',
    fields: [
      {
        name: 'columns',
        label: 'Columns that are shown, and saved',
        kind: 'several',
        isRequired: true,
        initial: columns.map(({ id }) => id).join('\n'),
        choices: all.map(({ id, title }) => ({ value: id, title })),
      },
    ],
    action: 'Show these columns',
    submit: async ({ columns: ids }) => ok(choose(chosenOf(ids))),
  });
}

export function toldTable<Row>(name: string, columns: readonly ToldColumn<Row>[], rows: readonly Row[]): ShownTable {
  return {
    name,
    columns: columns.map(({ title, isNumber }) => ({ title, kind: isNumber ? 'number' : 'words' })),
    rows: rows.map((row) => columns.map(({ told }) => told(row))),
  };
}

/** Asks where to save a list as CSV, and says that it was. */
export async function saveAsSheet({ mainProcess, notifications }: Workbench, table: ShownTable): Promise<void> {
  const saved = await mainProcess.call(saveTable, table);
  if (!saved.ok) notifications.show({ severity: 'error', message: saved.message });
  else if (saved.value !== null) notifications.show({ severity: 'done', message: `Saved as ${saved.value.name}` });
}
