/** The steps of a recommendation on a line, and the clocks that run on it. */
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type Step, stepSchema } from '../../../shared/domain/recommendation/events.ts';
import type { Recommendation, StepTaken } from '../../../shared/domain/recommendation/recommendation.ts';
import { isOurs, type Obligation } from '../../../shared/obligations/obligation.ts';
import { Button } from '../../ui/button/button.tsx';
import { Glyph } from '../../ui/icon/glyph.tsx';
import { type Status, StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, dayInWords, openRecord, useOwedWithFulfilled, whyInWords } from '../docket/api.ts';
import { stepWords } from './said-words.ts';

export function RecommendationSteps({ row }: { readonly row: Recommendation }) {
  return (
    <ol className="recommendation-steps" aria-label={`Steps of ${row.id}`}>
      <li className="is-taken">
        <Glyph name="actualDate" />
        <b>Issued</b>
        <DateText date={row.issuedOn} isStop />
      </li>
      {stepSchema.options.map((step) => (
        <StepOnLine key={step} step={step} taken={row.steps[step]} />
      ))}
    </ol>
  );
}

function StepOnLine({ step, taken }: { readonly step: Step; readonly taken: StepTaken | undefined }) {
  const workbench = useWorkbench();
  if (taken === undefined)
    return (
      <li>
        <Glyph name="onTime" />
        <b>{stepWords[step]}</b>
        <span className="muted">not recorded</span>
      </li>
    );
  const { letter, note, isImplemented } = taken;
  const how = isImplemented === undefined ? [] : [isImplemented ? 'implemented' : 'not implemented'];
  return (
    <li className="is-taken">
      <Glyph name="actualDate" />
      <b>{stepWords[step]}</b>
      <DateText date={taken.on} isStop />
      {letter !== undefined && (
        <Button look="link" onClick={() => openRecord(workbench, { kind: 'letter', id: letter })}>
          {letter}
        </Button>
      )}
      {(note !== undefined || how.length > 0) && <span className="muted">{[...how, note].join('. ')}</span>}
    </li>
  );
}

/** What is owed on it and what is expected of the auditor, each with how its day was counted. */
export function RecommendationClocks({ row }: { readonly row: Recommendation }) {
  const owed = useOwedWithFulfilled({ kind: 'recommendation', id: row.id });
  if (owed === undefined) return null;
  if (owed.length === 0) return <p className="muted">No clock runs on {row.id}.</p>;
  return (
    <table className="record-table recommendation-clocks">
      <caption className="visually-hidden">Clocks of {row.id}</caption>
      <thead>
        <tr>
          <th scope="col">Due</th>
          <th scope="col">What</th>
          <th scope="col">State</th>
          <th scope="col">How the day is counted</th>
        </tr>
      </thead>
      <tbody>
        {owed.map((one) => (
          <tr key={one.id}>
            <td>
              <DateText date={one.lastDay} reason={whyInWords(one)} isStop />
            </td>
            <td>
              {one.title}
              {!isOurs(one) && <span className="muted"> (expected of {one.duty.toUpperCase()})</span>}
            </td>
            <td>
              <StatusWord status={lookOf(one)} word={stateInWords(one)} />
            </td>
            <td className="muted">{sourceOf(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lookOf({ state }: Obligation): Status {
  const looks = { open: 'onTime', late: 'pastDue', fulfilled: 'complete', fulfilledLate: 'slipped' } as const;
  return looks[state];
}

function stateInWords(one: Obligation): string {
  return one.state === 'open' ? `due ${formatDate(one.lastDay)}` : dayInWords(one);
}

function sourceOf({ ruleId, citation }: Obligation): string {
  return [ruleId, citation].filter((part) => part !== undefined).join(', ');
}
