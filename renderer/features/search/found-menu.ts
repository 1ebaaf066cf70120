import { writeClipboardText } from '../../../shared/contracts/clipboard.contract.ts';
import type { FoundDocument } from '../../../shared/contracts/search.contract.ts';
import type { MenuEntry } from '../../ui/menu/menu.tsx';
import type { Workbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import { recordOfFound } from './search-words.ts';

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
  return [
    [
      { id: 'open', title: 'Open', choose: () => openRecord(workbench, record) },
      { id: 'beside', title: 'Open Beside', choose: () => openRecord(workbench, record, 'beside') },
    ],
    record.kind === 'evidence'
      ? [
          run('link', 'Link to a Record…', 'evidence.linkThese', { evidence: [id] }),
          run('ask', 'Ask About This Message…', 'suspense.askAboutThis', { evidence: id }),
          run('chronology', 'Add to a Chronology…', 'chronology.addEvidence', { evidence: [id] }),
        ]
      : [run('chronology', 'Add Its Facts to a Chronology…', 'chronology.addFactsOf', { id })],
    [{ id: 'copy', title: 'Copy Its Number', choose: () => void mainProcess.call(writeClipboardText, { text: id }) }],
  ];
}
