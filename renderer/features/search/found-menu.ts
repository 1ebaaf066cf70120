import { writeClipboardText } from '../../../shared/contracts/clipboard.contract.ts';
import type { FoundDocument } from '../../../shared/contracts/search.contract.ts';
import type { MenuEntry } from '../../ui/menu/menu.tsx';
import type { Workbench } from '../../workbench/workbench.ts';
import { openFound, recordOfFound } from './open-found.ts';

/** What can be done with what a search found. */
export function foundMenu(workbench: Workbench, found: FoundDocument): readonly (readonly MenuEntry[])[] {
  const { commands, mainProcess } = workbench;
  const record = recordOfFound(found);
  const run = (id: string, title: string, command: string, args: object): MenuEntry => ({
    id,
    title,
    reason: commands.reasonAgainst(command),
    choose: () => void commands.runLink({ command, args }),
  });
  const { id } = found;
  const ofEvidence = [
    run('link', 'Link to a Record…', 'evidence.linkThese', { evidence: [id] }),
    run('ask', 'Ask About This Message…', 'suspense.askAboutThis', { evidence: id }),
    run('chronology', 'Add to a Chronology…', 'chronology.addEvidence', { evidence: [id] }),
  ];
  const ofRecord = [run('chronology', 'Add Its Facts to a Chronology…', 'chronology.addFactsOf', { id })];
  return [
    [
      { id: 'open', title: 'Open', choose: () => openFound(workbench, found) },
      { id: 'beside', title: 'Open Beside', choose: () => openFound(workbench, found, 'beside') },
    ],
    ...(record ? [record.kind === 'evidence' ? ofEvidence : ofRecord] : []),
    [{ id: 'copy', title: 'Copy Its Number', choose: () => void mainProcess.call(writeClipboardText, { text: id }) }],
  ];
}
