import type { SheetOutcome, SheetPreviewed } from '../../../shared/contracts/sheet.contract.ts';
import { outcomes, outcomeWords } from './sheet-words.ts';

interface SheetCountsProps {
  readonly told: SheetPreviewed;
  readonly only: SheetOutcome | undefined;
  readonly onOnly: (outcome: SheetOutcome | undefined) => void;
}

/** How many rows come to what; pressed, each shows its own rows alone. */
export function SheetCounts({ told, only, onOnly }: SheetCountsProps) {
  return (
    <fieldset className="sheet-counts" aria-label="Which rows are shown">
      <CountButton word="All rows" count={told.total} isOn={only === undefined} onPress={() => onOnly(undefined)} />
      {outcomes.map((outcome) => (
        <CountButton
          key={outcome}
          word={outcomeWords[outcome]}
          count={told.counts[outcome]}
          isOn={only === outcome}
          onPress={() => onOnly(outcome)}
        />
      ))}
    </fieldset>
  );
}

interface CountButtonProps {
  readonly word: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function CountButton({ word, count, isOn, onPress }: CountButtonProps) {
  return (
    <button type="button" aria-pressed={isOn} onClick={onPress}>
      {word} <b>{count.toLocaleString('en-US')}</b>
    </button>
  );
}
