import type { ReactNode } from 'react';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';

interface RecordFactProps {
  readonly term: string;
  /** The gesture that changes it, as `plan.setDue`. */
  readonly gesture: string;
  readonly id: string;
  /** Why it cannot be changed now. */
  readonly unfit?: string | undefined;
  readonly children: ReactNode;
}

/** One fact of a record's list of facts, with the form that changes it. */
export function RecordFact({ term, gesture, id, unfit, children }: RecordFactProps) {
  const { commands } = useWorkbench();
  const command = `${gesture}This`;
  return (
    <>
      <dt>{term}</dt>
      <dd className="record-fact">
        <span>{children}</span>
        <Button
          look="link"
          aria-label={`Change: ${term}`}
          reason={commands.reasonAgainst(command) ?? unfit}
          onClick={() => commands.runLink({ command, args: { id } })}
        >
          Change…
        </Button>
      </dd>
    </>
  );
}

export function NoneRecorded() {
  return <span className="muted">none recorded</span>;
}
