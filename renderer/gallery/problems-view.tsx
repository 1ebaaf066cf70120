import { useState } from 'react';
import { Button } from '../ui/button/button.tsx';
import { DataGrid } from '../ui/data-grid/data-grid.tsx';
import type { GridColumn } from '../ui/data-grid/grid-column.ts';
import { StatusWord } from '../ui/icon/status-word.tsx';

type Row = readonly [severity: 'error' | 'warning', message: string, subject: string, rule: string, fix: string];

const problems: readonly Row[] = [
  [
    'error',
    'M-00094 is 125 days past due with no change date and no reason',
    'CAP-0022',
    'milestone.reasonRequired',
    'Record a reason…',
  ],
  ['error', 'M-00093 is 4 days past due and has been moved once', 'CAP-0022', 'milestone.pastDue', 'Reschedule…'],
  [
    'error',
    'No management decision 6 months after the report of 20 Sep 2021',
    'OIG-21-62',
    'OMB A-123, section IV',
    'Record the decision…',
  ],
  [
    'warning',
    'M-00093 is reported as completed, but its dates say past due',
    'CAP-0022',
    'status.conflict',
    'Compare the two…',
  ],
  ['warning', 'Element 5 (salvage and recovery) has no evidence', 'UD-2022-0001', '36 CFR 1230.14', 'Attach evidence…'],
  [
    'warning',
    'The pilot’s start date falls before its authority to test',
    'M-00096',
    'pilot.startsBeforeGate',
    'Open the pilot…',
  ],
];

const columns: readonly GridColumn<Row>[] = [
  {
    id: 'severity',
    title: 'Severity',
    width: '98px',
    cell: ([severity]) => <StatusWord status={severity} />,
    sortBy: ([severity]) => severity,
  },
  {
    id: 'message',
    title: 'Problem',
    width: 'minmax(240px, 1fr)',
    cell: ([, message]) => message,
    sortBy: ([, message]) => message,
  },
  {
    id: 'subject',
    title: 'Subject',
    width: '140px',
    cell: ([, , subject]) => <span className="muted">{subject}</span>,
  },
  { id: 'rule', title: 'Rule', width: '202px', cell: ([, , , rule]) => <span className="faint">{rule}</span> },
  {
    id: 'fix',
    title: 'Quick fix',
    width: '150px',
    isInteractive: true,
    cell: ([, , , , fix], tabIndex) => (
      <Button look="link" tabIndex={tabIndex}>
        {fix}
      </Button>
    ),
  },
];

export function ProblemsView() {
  const [selected, setSelected] = useState(problems[0]?.[1]);
  return (
    <DataGrid
      label="Problems"
      rowHeight={25}
      columns={columns}
      rows={problems}
      rowId={([, message]) => message}
      selectedId={selected}
      onSelect={([, message]) => setSelected(message)}
    />
  );
}
