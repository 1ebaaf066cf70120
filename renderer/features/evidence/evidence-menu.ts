import { writeClipboardText } from '../../../shared/contracts/clipboard.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import type { MenuEntry } from '../../ui/menu/menu.tsx';
import type { Workbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import { saveWholeOriginal } from './original-bytes.tsx';
import type { SelectedEvidence } from './selected-evidence.ts';

/** What can be done with a message of a list; linking takes all that are selected, if it is one of them. */
export function evidenceMenu(
  workbench: Workbench,
  row: EvidenceRow,
  selected: SelectedEvidence,
): readonly (readonly MenuEntry[])[] {
  const { commands, mainProcess } = workbench;
  const { ids } = selected.store.getState();
  const evidence: readonly EvidenceId[] = ids.has(row.id) ? [...ids] : [row.id];
  const record = { kind: 'evidence', id: row.id } as const;
  return [
    [
      { id: 'open', title: 'Open', choose: () => openRecord(workbench, record) },
      { id: 'beside', title: 'Open Beside', choose: () => openRecord(workbench, record, 'beside') },
    ],
    [
      {
        id: 'link',
        title: evidence.length === 1 ? 'Link to a Record…' : `Link the ${evidence.length} Selected to a Record…`,
        reason: commands.reasonAgainst('evidence.linkThese'),
        choose: () => void commands.runLink({ command: 'evidence.linkThese', args: { evidence } }),
      },
      {
        id: 'ask',
        title: 'Ask About This Message…',
        reason: commands.reasonAgainst('suspense.askAboutThis'),
        choose: () => void commands.runLink({ command: 'suspense.askAboutThis', args: { evidence: row.id } }),
      },
      {
        id: 'chronology',
        title: 'Add to a Chronology…',
        reason: commands.reasonAgainst('chronology.addEvidence'),
        choose: () => void commands.runLink({ command: 'chronology.addEvidence', args: { evidence } }),
      },
      { id: 'select', title: ids.has(row.id) ? 'Unselect' : 'Select', choose: () => selected.toggle(row.id) },
    ],
    [
      {
        id: 'copy',
        title: 'Copy Its Number',
        choose: () => void mainProcess.call(writeClipboardText, { text: row.id }),
      },
      { id: 'save', title: 'Save the Original…', choose: () => void saveWholeOriginal(workbench, row) },
    ],
    [
      {
        id: 'dispose',
        title: 'Destroy Under a Schedule…',
        reason: commands.reasonAgainst('evidence.disposeThis'),
        choose: () => void commands.runLink({ command: 'evidence.disposeThis', args: { evidence: row.id } }),
      },
    ],
  ];
}
