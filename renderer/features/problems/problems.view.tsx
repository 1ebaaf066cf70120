import './problems.css';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { problemKey } from '../../../shared/contracts/problem.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { Button } from '../../ui/button/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { FilterField } from '../../ui/field/field.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket, openRecord, revealPlace, selectRecord } from '../docket/api.ts';
import { filterProblems } from './filter-problems.ts';
import { type FoundProblem, recordOf } from './found-problem.ts';
import { problemColumns } from './problem-columns.tsx';

export function ProblemsView() {
  const workbench = useWorkbench();
  const isOpen = useStore(docketSession, ({ status }) => Boolean(status));
  const found = useStore(docketSession, (session) => session.found);
  const [filter, setFilter] = useState('');
  const [wantsSilenced, setWantsSilenced] = useState(false);
  const [selected, setSelected] = useState<string>();
  // With the last of them voiced again there is nothing to show of them.
  const areSilenced = wantsSilenced && (found?.silenced.length ?? 0) > 0;
  const all: readonly FoundProblem[] = (areSilenced ? found?.silenced : found?.problems) ?? [];
  const columns = useMemo(() => problemColumns(workbench, areSilenced), [workbench, areSilenced]);
  const shown = useMemo(() => filterProblems(all, filter), [all, filter]);
  if (!isOpen) return <NoDocket />;
  if (found === undefined) return null;
  if (found.problems.length + found.silenced.length === 0) {
    return (
      <EmptyState
        what="What the rules find in the record stands here, the gravest first, each with its source and a way to settle it."
        how="They find nothing today. They are asked again after every entry and when a new day begins."
      />
    );
  }
  const select = (problem: FoundProblem) => {
    setSelected(problemKey(problem));
    const record = recordOf(problem);
    if (record !== undefined) selectRecord(record);
  };
  const open = (problem: FoundProblem) => {
    if (problem.place !== undefined) return revealPlace(workbench, problem.place);
    const record = recordOf(problem);
    if (record !== undefined) openRecord(workbench, record);
  };
  return (
    <div className="problems">
      <div className="problems-tools">
        <FilterField
          label="Filter the problems"
          placeholder="Filter, e.g. severity:error subject:M-00093"
          value={filter}
          onChange={setFilter}
        />
        <span className="muted" role="status">
          {filter === '' ? countsInWords(all) : `${shown.length} of ${all.length}`}
        </span>
        {found.silenced.length > 0 && (
          <Button
            look="link"
            icon="bell-slash"
            aria-pressed={areSilenced}
            onClick={() => setWantsSilenced(!areSilenced)}
          >
            {areSilenced ? 'Hide what is silenced' : `Show what is silenced (${found.silenced.length})`}
          </Button>
        )}
      </div>
      <DataGrid
        label="Problems"
        rowHeight={25}
        columns={columns}
        rows={shown}
        rowId={problemKey}
        selectedId={selected}
        onSelect={select}
        onActivate={open}
      />
    </div>
  );
}

/** @example '6 errors, 2 warnings, 4 notes' */
function countsInWords(problems: readonly FoundProblem[]): string {
  const nouns = { error: 'error', warning: 'warning', info: 'note' } as const;
  const counts = (['error', 'warning', 'info'] as const).map((severity) => ({
    count: problems.filter((problem) => problem.severity === severity).length,
    noun: nouns[severity],
  }));
  const words = counts.filter(({ count }) => count > 0).map(({ count, noun }) => counted(count, noun));
  return words.length === 0 ? 'none' : words.join(', ');
}
