import { useState } from 'react';
import { useStore } from 'zustand';
import type { SheetOutcome } from '../../../shared/contracts/sheet.contract.ts';
import { Button } from '../../ui/button/button.tsx';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession } from '../docket/api.ts';
import { broughtSheet, startOver } from './brought-sheet.ts';
import { SheetCounts } from './sheet-counts.tsx';
import { SheetRows } from './sheet-rows.tsx';
import { badRows, goodRows, rowsInWords } from './sheet-words.ts';

/** The last step: what became of the rows, and the ways on from here. */
export function SheetResult() {
  const workbench = useWorkbench();
  const { told, result } = useStore(broughtSheet);
  const entryCount = useStore(docketSession, ({ status }) => status?.entryCount);
  const [only, setOnly] = useState<SheetOutcome>();
  if (told === undefined || result === undefined) return null;
  const bad = badRows(told);
  const isLast = entryCount === result.entryCount;
  return (
    <>
      <div className="sheet-told" role="status">
        {result.stopped === null ? (
          <StatusWord status="complete" word={`Recorded ${rowsInWords(goodRows(told))}, in one step.`} />
        ) : (
          <StatusWord status="warning" word={`Not complete: ${result.stopped.message}`} />
        )}
        {bad > 0 && <StatusWord status="warning" word={`${rowsInWords(bad)} not recorded: see below why.`} />}
      </div>
      <div className="sheet-bar">
        <SheetCounts told={told} only={only} onOnly={setOnly} />
        <div className="sheet-actions">
          <Button
            icon="discard"
            reason={
              isLast
                ? workbench.commands.reasonAgainst('record.undo')
                : 'Something else was recorded since, or it is undone.'
            }
            onClick={() => workbench.commands.runLink({ command: 'record.undo' })}
          >
            Undo all of it
          </Button>
          <Button icon="table" onClick={() => startOver(workbench)}>
            Bring in another
          </Button>
          <Button
            look="primary"
            icon="list-tree"
            onClick={() => workbench.layout.showActivity(activityOf[told.layout])}
          >
            Show the records
          </Button>
        </div>
      </div>
      <SheetRows key={`${only}`} told={told} only={only} />
    </>
  );
}

/** Where the records of each layout stand in the side bar. */
const activityOf = {
  recommendations: 'recommendations',
  gao: 'recommendations',
  plans: 'correctiveActions',
  milestones: 'correctiveActions',
  fedramp: 'correctiveActions',
  emass: 'correctiveActions',
} as const;
