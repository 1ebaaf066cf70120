import './promises.css';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { counted } from '../../../shared/kernel/counted.ts';
import type { PromiseRow } from '../../../shared/obligations/promise-row.ts';
import type { EditorType } from '../../platform/editors/editor-type.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket, openRecord, selectRecord } from '../docket/api.ts';
import { promiseColumns } from './promise-columns.tsx';
import { usePromises } from './use-promises.ts';

export const promisesEditor: EditorType<null> = {
  id: 'promises',
  icon: 'comment-discussion',
  input: z.null(),
  key: () => 'page',
  title: () => 'Promises',
  component: PromisesEditor,
};

function PromisesEditor() {
  const workbench = useWorkbench();
  const status = useStore(docketSession, (session) => session.status);
  const promises = usePromises();
  const [selected, setSelected] = useState<string>();
  const columns = useMemo(() => promiseColumns(workbench), [workbench]);
  if (!status) return <NoDocket />;
  if (promises === undefined) return null;
  if (promises.length === 0) {
    return (
      <EmptyState
        what="Every date that a letter told NARA, OIG or GAO stands here, and whether it was kept."
        how="A letter that is issued brings its dates; those of an earlier letter are typed in when it is registered."
      />
    );
  }
  const select = ({ id, about }: PromiseRow) => {
    setSelected(id);
    selectRecord(about);
  };
  return (
    <article className="list-page promises">
      <header>
        <h1>Promises</h1>
        <p className="muted">{countsInWords(promises)}</p>
      </header>
      <DataGrid
        label="Promises"
        rowHeight={32}
        columns={columns}
        rows={promises}
        rowId={({ id }) => id}
        selectedId={selected}
        onSelect={select}
        onActivate={({ about }) => openRecord(workbench, about)}
      />
    </article>
  );
}

/** @example '3 dates told: 1 kept, 2 slipped, 0 open; 2 contradicted' */
function countsInWords(promises: readonly PromiseRow[]): string {
  const count = (outcome: PromiseRow['outcome']) => promises.filter((row) => row.outcome === outcome).length;
  const contradicted = promises.filter(({ contradiction }) => contradiction !== undefined).length;
  const outcomes = `${count('kept')} kept, ${count('slipped')} slipped, ${count('open')} open`;
  return `${counted(promises.length, 'date')} told: ${outcomes}; ${contradicted} contradicted`;
}
