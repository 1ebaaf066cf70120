import './cap-grid.css';
import { useEffect, useState } from 'react';
import type { EditorProps } from '../platform/editors/editor-type.ts';
import { Button } from '../ui/button/button.tsx';
import { DataGrid } from '../ui/data-grid/data-grid.tsx';
import type { GridColumn } from '../ui/data-grid/grid-column.ts';
import { Field } from '../ui/field/field.tsx';
import { Glyph } from '../ui/icon/glyph.tsx';
import { type Status, StatusWord } from '../ui/icon/status-word.tsx';
import { Chip, RedactionMark } from '../ui/text/chip.tsx';
import { useExpanded } from '../ui/tree/use-expanded.ts';

interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly office: string;
  readonly original: string;
  readonly current?: string;
  readonly actual?: string;
  readonly slip: number;
  readonly reported: string;
  readonly status: Status;
  readonly proof: number;
}

const milestones: readonly Milestone[] = [
  {
    id: 'M-00091',
    title: 'Group that gates installs moved to SOC',
    office: 'SOC',
    original: '15 Nov 2021',
    actual: '16 Nov 2021',
    slip: 1,
    reported: 'Completed',
    status: 'complete',
    proof: 2,
  },
  {
    id: 'M-00092',
    title: 'All messaging apps blocked on phones',
    office: 'EIOD',
    original: '30 Nov 2021',
    actual: '29 Nov 2021',
    slip: -1,
    reported: 'Completed',
    status: 'complete',
    proof: 4,
  },
  {
    id: 'M-00093',
    title: 'Manual archiving, memo to all WhatsApp users',
    office: 'EIOD',
    original: '30 Nov 2021',
    current: '31 Mar 2022',
    slip: 125,
    reported: 'Completed',
    status: 'pastDue',
    proof: 3,
  },
  {
    id: 'M-00094',
    title: 'Periodic statistics of the security group',
    office: 'EIOD',
    original: '30 Nov 2021',
    slip: 125,
    reported: 'Ongoing',
    status: 'pastDue',
    proof: 0,
  },
  {
    id: 'M-00095',
    title: 'Authority to test for the archiving pilot',
    office: 'EIOD',
    original: '11 Mar 2022',
    current: '15 Apr 2022',
    slip: 35,
    reported: 'Ongoing',
    status: 'slipped',
    proof: 1,
  },
  {
    id: 'M-00096',
    title: 'Pilot of the archiving product, 14 days',
    office: 'ENTSD',
    original: '21 Mar 2022',
    current: '29 Apr 2022',
    slip: 39,
    reported: 'Paused',
    status: 'slipped',
    proof: 1,
  },
  {
    id: 'M-00097',
    title: 'Automatic archiving, found by eDiscovery',
    office: 'ENTSD',
    original: '30 Sep 2022',
    slip: 0,
    reported: 'Ongoing',
    status: 'onTime',
    proof: 0,
  },
];

const columns: readonly GridColumn<Milestone>[] = [
  { id: 'id', title: 'No.', width: '104px', cell: (row) => <b>{row.id}</b>, sortBy: (row) => row.id },
  {
    id: 'title',
    title: 'Milestone',
    width: 'minmax(240px, 1fr)',
    cell: (row) => row.title,
    sortBy: (row) => row.title,
  },
  { id: 'office', title: 'Office', width: '64px', cell: (row) => <span className="muted">{row.office}</span> },
  {
    id: 'original',
    title: 'Original date',
    width: '118px',
    cell: (row) => <DateCell glyph="originalDate" date={row.original} isQuiet />,
  },
  {
    id: 'current',
    title: 'Current date',
    width: '118px',
    cell: (row) =>
      row.current ? <DateCell glyph="currentDate" date={row.current} /> : <span className="muted">same</span>,
  },
  {
    id: 'actual',
    title: 'Actual date',
    width: '118px',
    cell: (row) =>
      row.actual ? <DateCell glyph="actualDate" date={row.actual} /> : <span className="muted">none</span>,
  },
  {
    id: 'slip',
    title: 'Slip, days',
    width: '78px',
    align: 'end',
    cell: (row) => <Slip days={row.slip} />,
    sortBy: (row) => row.slip,
  },
  { id: 'reported', title: 'Reported', width: '92px', cell: (row) => <span className="muted">{row.reported}</span> },
  { id: 'status', title: 'By the dates', width: '110px', cell: (row) => <StatusWord status={row.status} /> },
  { id: 'proof', title: 'Proof', width: '52px', align: 'end', cell: (row) => row.proof },
];

function DateCell({
  glyph,
  date,
  isQuiet = false,
}: {
  readonly glyph: 'originalDate' | 'currentDate' | 'actualDate';
  readonly date: string;
  readonly isQuiet?: boolean;
}) {
  return (
    <span className={isQuiet ? 'date-cell muted' : 'date-cell'}>
      <Glyph name={glyph} />
      {date}
    </span>
  );
}

function Slip({ days }: { readonly days: number }) {
  if (days < 0) return <span className="tone-ok">{-days} early</span>;
  const tone = days > 100 ? 'tone-error' : days > 1 ? 'tone-warning' : 'muted';
  return <span className={tone}>{days === 0 ? '0' : `+${days}`}</span>;
}

export function CapGrid({ editor }: EditorProps<null>) {
  const [selected, setSelected] = useState('M-00094');
  const [open, toggle] = useExpanded(['M-00093']);
  useEffect(() => {
    editor.setBreadcrumbs(['Corrective actions', 'OIG-21-62', 'CAP-0022']);
    editor.setUnsaved(true);
  }, [editor]);
  return (
    <div className="cap-editor">
      <header>
        <div>
          <h1>CAP-0022 Messages kept under records law</h1>
          <Chip tone="info" icon="info">
            Open
          </Chip>{' '}
          <Chip icon="copy">9 copies</Chip> <RedactionMark exemption="(b)(6)" />
          <p className="muted">
            For the WhatsApp recommendation of OIG-21-62, resolved and open. Next date Fri 15 Apr 2022.
          </p>
        </div>
        <Button icon="table">Columns</Button>
        <Button icon="export">Export</Button>
        <Button icon="add" look="primary">
          Add a milestone
        </Button>
      </header>
      <DataGrid
        label="Milestones of CAP-0022"
        rowHeight={34}
        columns={columns}
        rows={milestones}
        rowId={(row) => row.id}
        selectedId={selected}
        onSelect={(row) => setSelected(row.id)}
        openIds={open}
        onToggle={toggle}
        detail={(row) => <Reschedule id={row.id} />}
      />
    </div>
  );
}

function Reschedule({ id }: { readonly id: string }) {
  return (
    <div className="cap-reschedule">
      <Field label="New current date" hint="Fri, original + 150 days">
        {(ids) => <input {...ids} className="text-input" defaultValue="29 Apr 2022" />}
      </Field>
      <Field
        label="Reason for the change, required"
        error={`${id} is past due, so a reason must be recorded before it moves.`}
      >
        {(ids) => <input {...ids} className="text-input" placeholder="Why was the date missed, and what changed?" />}
      </Field>
      <div className="cap-reschedule-actions">
        <Button reason="A reason must be recorded first.">Record the new date</Button>
        <Button>Cancel</Button>
        <span className="muted">
          The original date stays 30 Nov 2021. The change becomes entry 4,219 and can’t be removed, only corrected.
        </span>
      </div>
    </div>
  );
}
