import './recommendation.css';
import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { FilterField } from '../../ui/field/field.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import {
  type DocketRecords,
  gestureMenu,
  LookingBackStrip,
  NoDocket,
  openRecord,
  selectRecord,
  stateOfRecords,
  TableTools,
  useDocket,
  useKeptColumns,
  useOwed,
  useRules,
} from '../docket/api.ts';
import {
  type ListedRecommendation,
  listRecommendations,
  narrowed,
  type ShownSet,
  shownSets,
} from './listed-recommendations.ts';
import { recommendationGestures } from './recommendation.gestures.ts';
import { recommendationColumns } from './recommendation-columns.tsx';

/** Every recommendation in one grid, beside the tree of the side bar. */
export const recommendationsEditor: EditorType<null> = {
  id: 'recommendations',
  icon: 'law',
  input: z.null(),
  key: () => 'page',
  title: () => 'Recommendations',
  component: RecommendationsEditor,
};

function RecommendationsEditor({ editor }: EditorProps<null>) {
  const docket = useDocket();
  useEffect(() => editor.setBreadcrumbs(['Recommendations']), [editor]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  if (docket.records.recommendations.length > 0) return <RecommendationList {...docket} />;
  return (
    <EmptyState
      what="Recommendations of OIG and GAO stand here, each with what the auditor printed and what the record says."
      how="Record each as its report prints it, with the words that close it."
    />
  );
}

interface ListProps {
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function RecommendationList({ records, today }: ListProps) {
  const workbench = useWorkbench();
  const rules = useRules();
  const owed = useOwed() ?? noneOwed;
  const [set, setSet] = useState<ShownSet>('all');
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState<string>();
  const table = useKeptColumns('recommendations', recommendationColumns);
  const all = useMemo(
    () => listRecommendations(records.recommendations, { state: stateOfRecords(records), rules, owed, today }),
    [records, rules, owed, today],
  );
  const shown = useMemo(() => narrowed(all, set, words), [all, set, words]);
  const select = ({ id }: ListedRecommendation) => {
    setSelected(id);
    selectRecord({ kind: 'recommendation', id });
  };
  return (
    <article className="list-page recommendation-list" data-takes-pasted-rows="">
      <LookingBackStrip />
      <header>
        <h1>Recommendations</h1>
        <span className="muted" role="status">
          {shown.length === all.length ? `${all.length} in all` : `${shown.length} of ${all.length}`}
        </span>
        <TableTools name="Recommendations" table={table} rows={shown} />
      </header>
      <search className="recommendation-list-filter" aria-label="Which recommendations are listed">
        <FilterField
          label="Filter by number, words, status or office"
          placeholder="Number, words, status, office"
          value={words}
          onChange={setWords}
        />
        <SetChoice set={set} onSet={setSet} />
      </search>
      {shown.length === 0 ? (
        <EmptyState
          what="No recommendation has what is asked for."
          how="Words are sought in number, title of the report, text, printed status and office."
          action={
            <Button
              onClick={() => {
                setSet('all');
                setWords('');
              }}
            >
              Show all
            </Button>
          }
        />
      ) : (
        <DataGrid
          label="Recommendations"
          rowHeight={32}
          columns={table.columns}
          rows={shown}
          rowId={({ id }) => id}
          selectedId={selected}
          onSelect={select}
          onActivate={({ id }) => openRecord(workbench, { kind: 'recommendation', id })}
          menu={({ row }) => [gestureMenu(workbench, recommendationGestures, row)]}
          widths={table.widths}
          onWidths={table.onWidths}
        />
      )}
    </article>
  );
}

const noneOwed: readonly never[] = [];

function SetChoice({ set, onSet }: { readonly set: ShownSet; readonly onSet: (set: ShownSet) => void }) {
  return (
    <select
      className="select-input"
      aria-label="Which recommendations"
      value={set}
      onChange={(event) => {
        const chosen = (Object.keys(shownSets) as ShownSet[]).find((one) => one === event.target.value);
        if (chosen !== undefined) onSet(chosen);
      }}
    >
      {Object.entries(shownSets).map(([value, title]) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </select>
  );
}
