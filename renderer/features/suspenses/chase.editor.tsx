import './suspenses.css';
import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import { type ChaseItem, notChaseable, overdueItems } from '../../../shared/chase/chase-item.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useKeptWidths } from '../../workbench/kept-widths.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  type DocketRecords,
  LookingBackStrip,
  NoDocket,
  openRecord,
  selectRecord,
  stateOfRecords,
  useDocket,
} from '../docket/api.ts';
import { chaseColumns } from './chase-columns.tsx';
import { showChase } from './chase-dialog.tsx';

const inputSchema = z.null();

/** What is past due and can be asked after: milestones and suspenses together, to be taken together. */
export const chaseEditor: EditorType<null> = {
  id: 'chase',
  icon: 'megaphone',
  input: inputSchema,
  key: () => 'page',
  title: () => 'Chase',
  component: ChaseEditor,
};

function ChaseEditor({ editor }: EditorProps<null>) {
  const docket = useDocket();
  useEffect(() => editor.setBreadcrumbs(['Suspenses', 'Chase']), [editor]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  return <ChaseList {...docket} />;
}

interface ChaseListProps {
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function ChaseList({ records, today }: ChaseListProps) {
  const workbench = useWorkbench();
  const kept = useKeptWidths('chase');
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => overdueItems(stateOfRecords(records), today), [records, today]);
  const columns = useMemo(() => chaseColumns(records, today), [records, today]);
  const chosen = items.filter(({ subject }) => ids.has(subject.id));
  return (
    <article className="list-page">
      <LookingBackStrip />
      <header className="suspense-bar">
        <h1>Chase what is past due</h1>
        <span className="muted" role="status">
          {`${counted(items.length, 'item')} past due, ${chosen.length} selected`}
        </span>
        <Button onClick={() => setIds(chaseable(items, records, today))}>Select all that can be chased</Button>
        <Button
          look="primary"
          icon="megaphone"
          reason={chosen.length === 0 ? 'Nothing is selected.' : workbench.commands.reasonAgainst('suspense.open')}
          onClick={() => showChase(workbench, chosen)}
        >
          Chase the selected…
        </Button>
      </header>
      {items.length === 0 ? (
        <EmptyState
          what="Milestones and suspenses that are past due stand here, to be asked after together."
          how="Nothing is past due today."
        />
      ) : (
        <DataGrid
          label="Past due"
          columns={columns}
          rows={items}
          rowId={({ subject }) => subject.id}
          onSelect={({ subject }) => selectRecord(subject)}
          onActivate={({ subject }) => openRecord(workbench, subject)}
          chosen={{ ids, onChoose: setIds }}
          menu={(row) => [
            [
              { id: 'open', title: 'Open', choose: () => openRecord(workbench, row.subject) },
              { id: 'chase', title: 'Chase This…', choose: () => showChase(workbench, [row]) },
            ],
          ]}
          {...kept}
        />
      )}
    </article>
  );
}

function chaseable(items: readonly ChaseItem[], records: DocketRecords, today: LocalDate): ReadonlySet<string> {
  const state = stateOfRecords(records);
  return new Set(
    items.filter((item) => notChaseable(state, item, today) === undefined).map(({ subject }) => subject.id),
  );
}
