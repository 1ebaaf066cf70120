import './problems.css';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ProblemsFound } from '../../../shared/contracts/problem.contract.ts';
import { Button } from '../../ui/button/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { FilterField } from '../../ui/field/field.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket, openRecord, selectRecord } from '../docket/api.ts';
import { filterProblems } from './filter-problems.ts';
import { quickFixes } from './quick-fixes.ts';

type FoundProblem = ProblemsFound['problems'][number];

const words = { error: 'error', warning: 'warning', info: 'note' } as const;
const gravity = { error: 0, warning: 1, info: 2 } as const;

export function ProblemsView() {
  const workbench = useWorkbench();
  const { status, found } = useStore(docketSession);
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState<string>();
  const columns = useMemo(() => problemColumns(workbench), [workbench]);
  const shown = useMemo(() => filterProblems(found?.problems ?? [], filter), [found, filter]);
  if (!status) return <NoDocket />;
  if (found === undefined) return null;
  if (found.problems.length === 0) {
    return (
      <EmptyState
        what="What the rules find in the record stands here, errors first, each with its source and a way to settle it."
        how="They find nothing today. They are asked again after every entry and when a new day begins."
      />
    );
  }
  const select = (problem: FoundProblem) => {
    setSelected(idOf(problem));
    selectRecord(problem.subject);
  };
  return (
    <div className="problems">
      <div className="problems-tools">
        <FilterField
          label="Filter the problems"
          placeholder="Filter, e.g. subject:M-00093"
          value={filter}
          onChange={setFilter}
        />
        <span className="muted" role="status">
          {filter === '' ? `${found.problems.length} in all` : `${shown.length} of ${found.problems.length}`}
        </span>
      </div>
      <DataGrid
        label="Problems"
        rowHeight={25}
        columns={columns}
        rows={shown}
        rowId={idOf}
        selectedId={selected}
        onSelect={select}
        onActivate={({ subject }) => openRecord(workbench, subject)}
      />
    </div>
  );
}

/** A rule finds one thing once about a subject. */
function idOf({ code, subject }: FoundProblem): string {
  return `${code} ${subject.kind} ${subject.id}`;
}

function problemColumns(workbench: Workbench): readonly GridColumn<FoundProblem>[] {
  return [
    {
      id: 'severity',
      title: 'Severity',
      width: '98px',
      cell: ({ severity }) => <StatusWord status={words[severity]} />,
      sortBy: ({ severity }) => gravity[severity],
    },
    {
      id: 'message',
      title: 'Problem',
      width: 'minmax(320px, 1fr)',
      cell: ({ message }) => <span data-tooltip={message}>{message}</span>,
      sortBy: ({ message }) => message,
    },
    {
      id: 'subject',
      title: 'Subject',
      width: '124px',
      isInteractive: true,
      cell: ({ subject }, tabIndex) => (
        <Button look="link" tabIndex={tabIndex} onClick={() => openRecord(workbench, subject)}>
          {subject.id}
        </Button>
      ),
      sortBy: ({ subject }) => subject.id,
    },
    {
      id: 'rule',
      title: 'Rule',
      width: '230px',
      cell: ({ code, citation }) => (
        <span className="faint" data-tooltip={citation === undefined ? code : `${code}: ${citation}`}>
          {citation ?? code}
        </span>
      ),
      sortBy: ({ code }) => code,
    },
    {
      id: 'fix',
      title: 'Quick fix',
      width: '150px',
      isInteractive: true,
      cell: (problem, tabIndex) => <Fix problem={problem} tabIndex={tabIndex} />,
    },
  ];
}

function Fix({ problem: { fix }, tabIndex }: { readonly problem: FoundProblem; readonly tabIndex: 0 | -1 }) {
  const { commands } = useWorkbench();
  const quickFix = fix === undefined ? undefined : quickFixes.get(fix.command);
  if (fix === undefined || quickFix === undefined)
    return (
      <span className="faint" tabIndex={tabIndex}>
        none
      </span>
    );
  return (
    <Button
      look="link"
      tabIndex={tabIndex}
      reason={commands.reasonAgainst(quickFix.command)}
      onClick={() => commands.runLink({ command: quickFix.command, args: fix.arguments })}
    >
      {quickFix.title}
    </Button>
  );
}
