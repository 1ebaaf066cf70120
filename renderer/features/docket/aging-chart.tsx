import './aging-chart.css';
import { useState } from 'react';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Button } from '../../ui/button/button.tsx';
import { type AgeGroup, ageGroups, ageSteps, agingInWords } from './aging.ts';
import type { Obligation } from './obligations.ts';
import { RecordSection } from './record-page.tsx';

interface AgingProps {
  readonly owed: readonly Obligation[];
  readonly today: LocalDate;
}

/** How much is late for how long, and how much is to come: as columns on both sides of today, or as a table. */
export function Aging({ owed, today }: AgingProps) {
  const [isTable, setTable] = useState(false);
  const groups = ageGroups(owed, today);
  return (
    <RecordSection
      title="Aging"
      count={`${owed.length} open`}
      action={
        <Button look="link" icon={isTable ? 'graph' : 'table'} onClick={() => setTable(!isTable)}>
          {isTable ? 'As a chart' : 'As a table'}
        </Button>
      }
    >
      {isTable ? <AgingTable groups={groups} /> : <AgingChart groups={groups} />}
    </RecordSection>
  );
}

interface GroupsProps {
  readonly groups: readonly AgeGroup[];
}

function AgingChart({ groups }: GroupsProps) {
  const most = Math.max(...groups.map(({ count }) => count), 1);
  const column = ({ words, isLate, count }: AgeGroup) => (
    <span key={words} className="aging-column" data-tooltip={`${count}: ${words}`}>
      {count > 0 && <b>{count}</b>}
      <span className={isLate ? 'aging-bar late-hatch' : 'aging-bar'} style={{ height: `${(100 * count) / most}%` }} />
    </span>
  );
  return (
    <figure className="aging" role="img" aria-label={`Aging. ${agingInWords(groups)}`}>
      <div className="aging-columns" aria-hidden="true">
        <div className="aging-side">{groups.filter(({ isLate }) => isLate).map(column)}</div>
        <div className="aging-side">{groups.filter(({ isLate }) => !isLate).map(column)}</div>
      </div>
      <div className="aging-columns" aria-hidden="true">
        <Steps steps={ageSteps.toReversed()} />
        <Steps steps={ageSteps} />
      </div>
      <div className="aging-words" aria-hidden="true">
        <span>days late</span>
        <b>today</b>
        <span>days left</span>
      </div>
    </figure>
  );
}

/** The days at which one column ends and the next begins, under the line between them. */
function Steps({ steps }: { readonly steps: readonly number[] }) {
  return (
    <span className="aging-steps">
      {steps.map((step) => (
        <span key={step}>{step}</span>
      ))}
    </span>
  );
}

function AgingTable({ groups }: GroupsProps) {
  return (
    <table className="record-table aging-table">
      <thead>
        <tr>
          <th scope="col">Days</th>
          <th scope="col">Owed</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ words, isLate, count }) => (
          <tr key={words}>
            <td>{words}</td>
            <td className={isLate && count > 0 ? 'tone-error' : undefined}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
