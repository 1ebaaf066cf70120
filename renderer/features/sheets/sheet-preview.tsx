import { useState } from 'react';
import { useStore } from 'zustand';
import { mostRecordedRows, type SheetOutcome } from '../../../shared/contracts/sheet.contract.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type BroughtSheet, broughtSheet, recordTheSheet } from './brought-sheet.ts';
import { SheetCounts } from './sheet-counts.tsx';
import { SheetRows } from './sheet-rows.tsx';
import { badRows, goodRows, rowsInWords } from './sheet-words.ts';

/** The third step: what would become of every row. */
export function SheetPreview() {
  const sheet = useStore(broughtSheet);
  const [only, setOnly] = useState<SheetOutcome>();
  const { told } = sheet;
  if (told === undefined) return null;
  return (
    <>
      <div className="sheet-bar">
        <SheetCounts told={told} only={only} onOnly={setOnly} />
        <Recording sheet={sheet} told={told} />
      </div>
      {told.total === 0 ? (
        <EmptyState
          what="Rows stand here: below its header the sheet has none."
          how="Choose another sheet, or copy the rows with their header."
        />
      ) : (
        <SheetRows key={`${told.preview} ${only}`} told={told} only={only} />
      )}
    </>
  );
}

type Told = NonNullable<BroughtSheet['told']>;

function Recording({ sheet, told }: { readonly sheet: BroughtSheet; readonly told: Told }) {
  const workbench = useWorkbench();
  const good = goodRows(told);
  return (
    <div className="sheet-actions">
      <label className="sheet-strict">
        <input
          type="checkbox"
          className="check-input"
          checked={sheet.isStrict}
          onChange={(event) => broughtSheet.setState({ isStrict: event.target.checked })}
        />
        Only if every row is right
      </label>
      <Button
        look="primary"
        icon="check"
        reason={reasonAgainst(sheet, told) ?? workbench.commands.reasonAgainst('sheet.bringIn')}
        onClick={() => recordTheSheet(workbench)}
      >
        {sheet.running === undefined ? `Record ${rowsInWords(good)}` : 'Recording…'}
      </Button>
    </div>
  );
}

function reasonAgainst({ running, isStrict }: BroughtSheet, told: Told): string | undefined {
  if (running !== undefined) return `${running.words}…`;
  if (goodRows(told) === 0) return 'No row brings anything new.';
  if (goodRows(told) > mostRecordedRows)
    return `One step records ${rowsInWords(mostRecordedRows)} at most, so that it can be undone: bring the sheet in in parts.`;
  const bad = badRows(told);
  if (isStrict && bad > 0) return `${rowsInWords(bad)} ${bad === 1 ? 'is' : 'are'} refused or contradict the record.`;
  return undefined;
}
