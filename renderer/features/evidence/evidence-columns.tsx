import { useStore } from 'zustand';
import type { EvidenceLink } from '../../../shared/domain/evidence/evidence.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { EvidenceDate, roleWords } from '../docket/api.ts';
import { noteSentences, sizeInWords, titleOfEvidence } from './evidence-words.ts';
import type { SelectedEvidence } from './selected-evidence.ts';

export function evidenceColumns(selected: SelectedEvidence): readonly GridColumn<EvidenceRow>[] {
  return [
    {
      id: 'ticked',
      title: '',
      width: '42px',
      isInteractive: true,
      cell: (row, tabIndex) => <Tick row={row} selected={selected} tabIndex={tabIndex} />,
    },
    {
      id: 'on',
      title: 'Dated',
      width: '104px',
      cell: (row) => <EvidenceDate piece={row} isShort />,
      sortBy: ({ on }) => on,
    },
    {
      id: 'from',
      title: 'From',
      width: 'minmax(120px, 190px)',
      cell: Sender,
      sortBy: ({ header }) => header?.from ?? '',
    },
    { id: 'subject', title: 'Subject', width: 'minmax(200px, 1fr)', cell: SubjectCell, sortBy: titleOfEvidence },
    { id: 'links', title: 'Linked to', width: 'minmax(120px, 210px)', cell: Links, sortBy: linksInWords },
    {
      id: 'size',
      title: 'Size',
      width: '78px',
      align: 'end',
      cell: ({ size }) => sizeInWords(size),
      sortBy: ({ size }) => size,
    },
    {
      id: 'id',
      title: 'Number',
      width: '118px',
      cell: ({ id }) => <span className="mono muted">{id}</span>,
      sortBy: ({ id }) => id,
    },
  ];
}

interface TickProps {
  readonly row: EvidenceRow;
  readonly selected: SelectedEvidence;
  readonly tabIndex: 0 | -1;
}

/** Listens by itself, so that a tick draws one cell and not the list. */
function Tick({ row, selected, tabIndex }: TickProps) {
  const isTicked = useStore(selected.store, ({ ids }) => ids.has(row.id));
  return (
    <input
      type="checkbox"
      className="check-input"
      aria-label={`Select ${titleOfEvidence(row)}`}
      tabIndex={tabIndex}
      checked={isTicked}
      onChange={() => selected.toggle(row.id)}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}

function Sender({ header, format }: EvidenceRow) {
  if (header === null) return <span className="faint">{format === 'document' ? 'none' : 'not read'}</span>;
  return header.from === '' ? (
    <span className="faint">names no one</span>
  ) : (
    <span data-tooltip-if-cut={header.from}>{header.from}</span>
  );
}

function SubjectCell(row: EvidenceRow) {
  const title = titleOfEvidence(row);
  const { attachmentCount = 0, notes = [] } = row.header ?? {};
  return (
    <>
      <span className="evidence-marks">
        {attachmentCount > 0 && (
          <span data-tooltip={`${attachmentCount} attached`}>
            <Icon name="attach" size={14} />
            <span className="visually-hidden">{attachmentCount} attached. </span>
          </span>
        )}
        {notes.length > 0 && (
          <span className="tone-warning" data-tooltip={notes.map((note) => noteSentences[note]).join(' ')}>
            <Icon name="warning" size={14} />
            <span className="visually-hidden">{notes.map((note) => noteSentences[note]).join(' ')} </span>
          </span>
        )}
      </span>
      <span data-tooltip-if-cut={title}>{title}</span>
    </>
  );
}

function Links(row: EvidenceRow) {
  const words = linksInWords(row);
  if (words === '') return <span className="faint">none</span>;
  return <span data-tooltip-if-cut={words}>{words}</span>;
}

function linksInWords({ links }: EvidenceRow): string {
  return links.map(linkInWords).join(', ');
}

/** @example 'M-00093 (proves completion)' */
function linkInWords({ subject, role }: EvidenceLink): string {
  return `${subject.id} (${roleWords[role]})`;
}
