import { writeClipboardText } from '../../../shared/contracts/clipboard.contract.ts';
import type { ConversationRow } from '../../../shared/contracts/conversation.contract.ts';
import type { MenuEntry } from '../../ui/menu/menu.tsx';
import type { Workbench } from '../../workbench/workbench.ts';
import { openDistinct } from './open-distinct.ts';

const onlyQuoted = 'It is known only from quotes: open it, and link or ask about a message that quotes it.';

/** What can be done with a message of a timeline. */
export function timelineMenu(workbench: Workbench, row: ConversationRow): readonly (readonly MenuEntry[])[] {
  const { commands, mainProcess } = workbench;
  const { evidence, message, source } = row;
  const run = (command: string, args: unknown) => () => void commands.runLink({ command, args });
  return [
    [
      { id: 'open', title: 'Open', choose: () => openDistinct(workbench, row) },
      { id: 'beside', title: 'Open Beside', choose: () => openDistinct(workbench, row, 'beside') },
      { id: 'conversation', title: 'Show Its Conversation', choose: run('conversation.show', { message }) },
    ],
    [
      {
        id: 'link',
        title: 'Link to a Record…',
        reason: evidence === null ? onlyQuoted : commands.reasonAgainst('evidence.linkThese'),
        choose: run('evidence.linkThese', { evidence: [evidence] }),
      },
      {
        id: 'ask',
        title: 'Ask About This Message…',
        reason: evidence === null ? onlyQuoted : commands.reasonAgainst('suspense.askAboutThis'),
        choose: run('suspense.askAboutThis', { evidence }),
      },
      {
        id: 'chronology',
        title: 'Add to a Chronology…',
        reason: commands.reasonAgainst('chronology.addMessages'),
        choose: run('chronology.addMessages', { messages: [message] }),
      },
    ],
    [
      {
        id: 'copy',
        title: evidence === null ? 'Copy the Number of What Quotes It' : 'Copy Its Number',
        choose: () => void mainProcess.call(writeClipboardText, { text: evidence ?? source }),
      },
    ],
    [
      {
        id: 'dispose',
        title: 'Destroy Under a Schedule…',
        reason: evidence === null ? onlyQuoted : commands.reasonAgainst('evidence.disposeThis'),
        choose: run('evidence.disposeThis', { evidence }),
      },
    ],
  ];
}
