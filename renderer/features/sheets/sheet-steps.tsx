import { useStore } from 'zustand';
import { Icon } from '../../ui/icon/icon.tsx';
import { type BroughtSheet, broughtSheet, type SheetStep, sheetSteps } from './brought-sheet.ts';

const words: Readonly<Record<SheetStep, string>> = {
  source: 'File or paste',
  columns: 'Columns',
  preview: 'Preview',
  result: 'Result',
};

/** Where one is, and the way back. */
export function SheetSteps() {
  const sheet = useStore(broughtSheet);
  const here = sheetSteps.indexOf(sheet.step);
  return (
    <ol className="sheet-steps" aria-label="Steps">
      {sheetSteps.map((step, place) => (
        <li key={step} aria-current={place === here ? 'step' : undefined}>
          {place > 0 && <Icon name="chevron-right" size={13} />}
          {isReachable(sheet, step) ? (
            <button type="button" onClick={() => broughtSheet.setState({ step, refusal: undefined })}>
              {words[step]}
            </button>
          ) : (
            <span className="sheet-step">
              {place < here && <Icon name="check" size={13} />}
              {words[step]}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Between the columns and the preview one goes to and fro, until it is recorded. */
function isReachable({ step: here, told, result, running }: BroughtSheet, step: SheetStep): boolean {
  if (step === here || told === undefined || result !== undefined || running !== undefined) return false;
  return step === 'columns' || (step === 'preview' && told.missing.length === 0);
}
