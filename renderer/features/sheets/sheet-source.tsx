import { useStore } from 'zustand';
import { Button } from '../../ui/button/button.tsx';
import { Kbd } from '../../ui/text/kbd.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { broughtSheet } from './brought-sheet.ts';

/** The first step, and what is told while a sheet is read. */
export function SheetSource() {
  const { commands, isMac } = useWorkbench();
  const { running, name } = useStore(broughtSheet);
  if (running !== undefined)
    return (
      <p className="sheet-note" role="status">
        Reading {name}…
      </p>
    );
  return (
    <div className="sheet-source">
      <p>
        Copy rows in a spreadsheet, with their header, and press <Kbd strokes={[[isMac ? '⌘' : 'Ctrl', 'V']]} /> here;
        or choose a file, or drop it on the window.
      </p>
      <div className="sheet-actions">
        <Button
          look="primary"
          icon="folder-opened"
          reason={commands.reasonAgainst('sheet.bringIn')}
          onClick={() => commands.runLink({ command: 'sheet.bringIn' })}
        >
          Choose a file…
        </Button>
      </div>
      <ul className="sheet-kinds muted">
        <li>Recommendations, corrective action plans and milestones, in the columns that this workbench exports.</li>
        <li>GAO’s list of recommendations, as its website gives it.</li>
        <li>FedRAMP POA&M items and eMASS milestones.</li>
      </ul>
      <p className="muted">
        Excel workbooks (.xlsx) and text (.csv, .tsv). Nothing is recorded before you have seen what would become of
        every row.
      </p>
    </div>
  );
}
