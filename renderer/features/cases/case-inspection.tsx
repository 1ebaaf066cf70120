import { type InspectionStep, inspectionSteps } from '../../../shared/domain/nara-case/events.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import { inspectionStepWords } from '../../../shared/domain/nara-case/words.ts';
import type { Obligation } from '../../../shared/obligations/obligation.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { DateText, useOwedWithFulfilled, whyInWords } from '../docket/api.ts';
import { recordStep, withdrawStep } from './inspection-forms.ts';

/** The steps of an inspection (36 CFR 1239.22-26), each with its day or its clock, and whose turn it is. */
export function CaseInspection({ row }: { readonly row: NaraCase }) {
  const workbench = useWorkbench();
  const owed = useOwedWithFulfilled({ kind: 'case', id: row.id });
  const reason = workbench.commands.reasonAgainst('case.addElementThis');
  if (Object.keys(row.inspection).length === 0)
    return (
      <p className="muted">
        NARA has announced no inspection.{' '}
        <Button look="link" reason={reason} onClick={() => void recordStep(workbench, row, 'notice')}>
          Record NARA’s notice…
        </Button>
      </p>
    );
  return (
    <table className="record-table">
      <caption className="visually-hidden">Inspection in {row.id}</caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Recorded</th>
          <th scope="col">Clock</th>
          <th scope="col">
            <span className="visually-hidden">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {inspectionSteps.map((step) => (
          <Step key={step} row={row} step={step} clock={clockOf(owed, step)} reason={reason} />
        ))}
      </tbody>
    </table>
  );
}

function clockOf(owed: readonly Obligation[] | undefined, step: InspectionStep): Obligation | undefined {
  return owed?.find(({ id }) => id.endsWith(`/inspection/${step}`));
}

interface StepProps {
  readonly row: NaraCase;
  readonly step: InspectionStep;
  readonly clock: Obligation | undefined;
  readonly reason: string | undefined;
}

function Step({ row, step, clock, reason }: StepProps) {
  const workbench = useWorkbench();
  const taken = row.inspection[step];
  const name = capitalised(inspectionStepWords[step]);
  return (
    <tr>
      <td>{name}</td>
      <td>
        {taken === undefined ? <span className="muted">not yet</span> : <DateText date={taken.on} shape="actualDate" />}
        {taken?.note !== undefined && <div className="faint">{taken.note}</div>}
      </td>
      <td>{clock === undefined ? <span className="muted">no clock runs</span> : <Clock clock={clock} />}</td>
      <td>
        <Button
          reason={reason}
          aria-label={`${taken === undefined ? 'Record' : 'Take back'}: ${name}`}
          onClick={() =>
            taken === undefined ? void recordStep(workbench, row, step) : withdrawStep(workbench, row, step)
          }
        >
          {taken === undefined ? 'Record…' : 'Take back…'}
        </Button>
      </td>
    </tr>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const dutyWords = { agency: 'the agency’s duty', nara: 'NARA’s duty', oig: 'OIG’s duty', gao: 'GAO’s duty' } as const;

function Clock({ clock }: { readonly clock: Obligation }) {
  const { due, state, daysLate, duty } = clock;
  return (
    <>
      <DateText date={due} shape="originalDate" reason={whyInWords(clock)} isStop />{' '}
      {state === 'late' && <StatusWord status="pastDue" word={`${daysLate} days late`} />}
      {state === 'fulfilledLate' && <StatusWord status="slipped" word={`done ${daysLate} days late`} />}
      {state === 'fulfilled' && <StatusWord status="met" word="In time" />}
      <div className="faint">{dutyWords[duty]}</div>
    </>
  );
}
