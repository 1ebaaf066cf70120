import { useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button/button.tsx';
import { FilterField } from '../../ui/field/field.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import type { EvidenceFilter } from './evidence-filter.ts';
import { mostLinkedAtOnce } from './link-evidence.ts';
import type { ListedEvidence } from './listed-evidence.ts';
import type { SelectedEvidence } from './selected-evidence.ts';
import { tickListed } from './tick-listed.ts';
import type { ListedRows } from './use-listed-evidence.ts';

interface EvidenceListBarProps {
  readonly title: string;
  readonly listed: ListedEvidence;
  readonly rows: ListedRows;
  readonly filter: EvidenceFilter;
  readonly onFilter: (filter: EvidenceFilter) => void;
  readonly selected: SelectedEvidence;
}

/** What is listed, what narrows it, and what can be done with the ticked messages. */
export function EvidenceListBar(props: EvidenceListBarProps) {
  const { title, rows, filter, onFilter, listed } = props;
  return (
    <header className="evidence-bar">
      <div className="evidence-bar-line">
        <h1>{title}</h1>
        <span className="muted" role="status">
          {countInWords(rows)}
        </span>
      </div>
      <div className="evidence-bar-line">
        <search className="evidence-filter" aria-label={`Which messages of ${title} are listed`}>
          <FilterField
            label="Filter by sender, subject, number or linked record"
            placeholder="Sender, subject, number"
            value={filter.words}
            onChange={(words) => onFilter({ ...filter, words })}
          />
          {listed.scope.kind !== 'unlinked' && listed.scope.kind !== 'linkedTo' && (
            <LinkChoice filter={filter} onFilter={onFilter} />
          )}
        </search>
        <Selection {...props} />
      </div>
    </header>
  );
}

function countInWords({ count, total, isReading, looked }: ListedRows): string {
  if (total === undefined) return '';
  const figure = (number: number) => number.toLocaleString('en-US');
  if (looked !== undefined) return `${figure(count)} found, looked at ${figure(looked)} of ${figure(total)}`;
  if (isReading) return `${figure(count)} so far: the docket is being read`;
  return count === total ? `${figure(total)} in all` : `${figure(count)} of ${figure(total)}`;
}

const linkChoices = [
  ['any', 'Linked or not'],
  ['linked', 'Linked'],
  ['unlinked', 'Not linked'],
] as const;

function LinkChoice({ filter, onFilter }: Pick<EvidenceListBarProps, 'filter' | 'onFilter'>) {
  return (
    <select
      className="select-input"
      aria-label="Links"
      value={filter.links}
      onChange={(event) => {
        const chosen = linkChoices.find(([value]) => value === event.target.value);
        if (chosen !== undefined) onFilter({ ...filter, links: chosen[0] });
      }}
    >
      {linkChoices.map(([value, title]) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </select>
  );
}

function Selection({ listed, rows, filter, selected }: EvidenceListBarProps) {
  const { commands } = useWorkbench();
  const ids = useStore(selected.store, (state) => state.ids);
  const [isTicking, setTicking] = useState(false);
  const none = ids.size === 0 ? 'Tick messages first.' : undefined;
  const tick = async () => {
    setTicking(true);
    await tickListed({ listed, rows, filter, selected }).finally(() => setTicking(false));
  };
  const most = Math.min(rows.count, mostLinkedAtOnce);
  return (
    <div className="evidence-selection">
      <ReceiptLink listed={listed} />
      <span className="muted" role="status">
        {ids.size === 0 ? '' : `${ids.size.toLocaleString('en-US')} selected`}
      </span>
      {ids.size > 0 && <Button onClick={() => selected.replace([])}>Clear</Button>}
      <Button
        reason={rows.count === 0 ? 'Nothing is listed.' : isTicking ? 'The list is being read.' : undefined}
        onClick={tick}
      >
        {most < rows.count ? `Select the first ${most.toLocaleString('en-US')}` : 'Select all'}
      </Button>
      <Button
        look="primary"
        icon="link"
        reason={none ?? commands.reasonAgainst('evidence.linkThese')}
        onClick={() => commands.runLink({ command: 'evidence.linkThese', args: { evidence: [...ids] } })}
      >
        Link…
      </Button>
    </div>
  );
}

function ReceiptLink({ listed: { scope } }: { readonly listed: ListedEvidence }) {
  const workbench = useWorkbench();
  if (scope.kind !== 'import' && scope.kind !== 'linkedTo') return null;
  const record = scope.kind === 'import' ? ({ kind: 'import', id: scope.id } as const) : scope.subject;
  return (
    <Button icon={scope.kind === 'import' ? 'inbox' : 'link-external'} onClick={() => openRecord(workbench, record)}>
      {scope.kind === 'import' ? 'Receipt' : `Open ${record.id}`}
    </Button>
  );
}
