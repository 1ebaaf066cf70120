import { daysBetween } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type CorrespondenceLine, correspondenceOf } from '../../../shared/domain/nara-case/correspondence.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, type DocketRecords, openRecord, stateOfRecords } from '../docket/api.ts';

interface CaseLedgerProps {
  readonly row: NaraCase;
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

const words = { asked: 'Asked', due: 'Due', sent: 'Sent', acknowledged: 'Acknowledged' } as const;

/** What was asked, when it was due, what was sent and what was acknowledged: the case between NARA and the agency, by day. */
export function CaseLedger({ row, records, today }: CaseLedgerProps) {
  const lines = correspondenceOf(stateOfRecords(records), row);
  return (
    <table className="record-table">
      <caption className="visually-hidden">What was asked and answered in {row.id}</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">What</th>
          <th scope="col">Letter</th>
          <th scope="col">Content</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={keyOf(line)}>
            <td>
              <DateText date={line.on} />
            </td>
            <td className="muted">{words[line.kind]}</td>
            <td>
              <Letter line={line} row={row} />
            </td>
            <td>
              <Content line={line} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function keyOf(line: CorrespondenceLine): string {
  const item = 'item' in line ? line.item : undefined;
  return [line.kind, line.on, item ?? ('letter' in line ? line.letter : 'opening')].join(' ');
}

function Letter({ line, row }: { readonly line: CorrespondenceLine; readonly row: NaraCase }) {
  const workbench = useWorkbench();
  if (line.kind === 'acknowledged') return <span className="muted">NARA</span>;
  if (line.kind === 'sent')
    return (
      <Button look="link" onClick={() => openRecord(workbench, { kind: 'letter', id: line.letter })}>
        {line.letter}
      </Button>
    );
  const evidence = row.received.find(({ id }) => id === line.item)?.evidence;
  const name = line.item ?? 'Opening letter';
  if (evidence === undefined) return <span className="muted">{name}</span>;
  return (
    <Button look="link" icon="mail" onClick={() => openRecord(workbench, { kind: 'evidence', id: evidence })}>
      {name}
    </Button>
  );
}

function Content({ line, today }: { readonly line: CorrespondenceLine; readonly today: LocalDate }) {
  switch (line.kind) {
    case 'asked':
      return (
        <>
          <span className="muted">{line.from}: </span>
          {line.summary}
          {line.asks.length > 0 && (
            <ul className="case-asks">
              {line.asks.map((asked) => (
                <li key={asked}>{asked}</li>
              ))}
            </ul>
          )}
        </>
      );
    case 'due':
      return <Answered due={line.on} answeredOn={line.answeredOn} today={today} />;
    case 'sent':
      return (
        <>
          {line.title}
          {line.answers.length > 0 && <span className="muted">{`, answers ${line.answers.join(' and ')}`}</span>}
        </>
      );
    case 'acknowledged':
      return 'NARA has the answer';
  }
}

interface AnsweredProps {
  readonly due: LocalDate;
  readonly answeredOn: LocalDate | undefined;
  readonly today: LocalDate;
}

function Answered({ due, answeredOn, today }: AnsweredProps) {
  const late = daysBetween(due, answeredOn ?? today);
  if (answeredOn === undefined)
    return late > 0 ? (
      <StatusWord status="pastDue" word={`Not answered, ${counted(late, 'day')} late`} />
    ) : (
      <StatusWord status="onTime" word={late === 0 ? 'Due today' : `${counted(-late, 'day')} left`} />
    );
  if (late > 0) return <StatusWord status="slipped" word={`Answered ${counted(late, 'day')} late`} />;
  return <StatusWord status="met" word="Answered in time" />;
}
