import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import { partyName } from '../../../shared/domain/party-name.ts';
import type { State } from '../../../shared/domain/state.ts';
import type { Suspense } from '../../../shared/domain/suspense/suspense.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, type DocketRecords, openRecord, stateOfRecords } from '../docket/api.ts';

interface HistoryLine {
  readonly on: LocalDate;
  readonly what: string;
  readonly words: string;
  readonly evidence?: EvidenceId | undefined;
}

/** What happened to a suspense, in order. */
export function suspenseHistory(row: Suspense, state: State): readonly HistoryLine[] {
  const { askedOn, due, askedOf, evidence, followUps, extensions, reassignments, answered, cancelled } = row;
  const lines: HistoryLine[] = [
    {
      on: askedOn,
      what: 'Asked',
      words: `of ${partyName(state, reassignments[0]?.from ?? askedOf)}, by ${formatDate(due)}`,
      evidence,
    },
    ...followUps.map(({ on, how, note, evidence: proof }) => ({
      on,
      what: 'Followed up',
      words: [how, note].filter((part) => part !== undefined).join(': '),
      evidence: proof,
    })),
    ...extensions.map(({ on, from, to, reason }) => ({
      on,
      what: 'Extended',
      words: `from ${formatDate(from)} to ${formatDate(to)}: ${reason}`,
    })),
    ...reassignments.map(({ on, from, to, reason }) => ({
      on,
      what: 'Handed on',
      words: `from ${partyName(state, from)} to ${partyName(state, to)}: ${reason}`,
    })),
  ];
  if (answered) {
    const words = [`by ${partyName(state, answered.by)}`, answered.note].filter((part) => part !== undefined);
    lines.push({ on: answered.on, what: 'Answered', words: words.join(': '), evidence: answered.evidence });
  }
  if (cancelled) lines.push({ on: cancelled.on, what: 'Cancelled', words: cancelled.reason });
  // Stable: what is of one day stays in the order above.
  return lines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function SuspenseHistory({ row, records }: { readonly row: Suspense; readonly records: DocketRecords }) {
  const workbench = useWorkbench();
  return (
    <table className="record-table">
      <caption className="visually-hidden">History of {row.id}</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">What</th>
          <th scope="col">In words</th>
          <th scope="col">Message</th>
        </tr>
      </thead>
      <tbody>
        {suspenseHistory(row, stateOfRecords(records)).map(({ on, what, words, evidence }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two follow-ups of one day may say the same, and the list only grows
          <tr key={index}>
            <td>
              <DateText date={on} />
            </td>
            <td>{what}</td>
            <td>{words}</td>
            <td>
              {evidence === undefined ? (
                <span className="muted">none</span>
              ) : (
                <Button
                  look="link"
                  icon="mail"
                  onClick={() => openRecord(workbench, { kind: 'evidence', id: evidence })}
                >
                  {evidence}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
