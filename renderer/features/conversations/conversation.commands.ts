import { z } from 'zod';
import type { ConversationScope } from '../../../shared/contracts/conversation.contract.ts';
import { evidenceIdSchema } from '../../../shared/domain/ids.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, docketSession, selectedRecord } from '../docket/api.ts';
import { conversationEditor } from './conversation.editor.tsx';

const messageArgs = z.object({ message: z.string().min(1).max(300) });

/** By a message, whichever copies of it there are. */
export const showConversation: WorkbenchCommand<z.infer<typeof messageArgs>> = {
  id: 'conversation.show',
  title: 'Show the Conversation of a Message',
  category: 'Evidence',
  requires: [aDocket],
  args: messageArgs,
  run: ({ editors }, { message }) => editors.open(conversationEditor, { scope: { kind: 'conversation', id: message } }),
};

const evidenceArgs = z.object({ evidence: evidenceIdSchema });

/** By a piece of evidence: every conversation that a message in it belongs to. */
export const showConversationWith: WorkbenchCommand<z.infer<typeof evidenceArgs>> = {
  id: 'conversation.showWith',
  title: 'Show the Conversation of This Evidence',
  category: 'Evidence',
  requires: [aDocket],
  args: evidenceArgs,
  run: ({ editors }, { evidence }) => editors.open(conversationEditor, { scope: { kind: 'withEvidence', evidence } }),
};

export const showConversationOfThis: WorkbenchCommand = {
  id: 'conversation.showThis',
  title: 'Show the Conversation of This Message',
  category: 'Evidence',
  icon: 'comment-discussion',
  keys: ['Ctrl+Alt+J'],
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '3_evidence', order: 3 }],
  run({ editors, notifications }) {
    const { record } = selectedRecord.getState();
    const evidence = record?.kind === 'evidence' ? evidenceIdSchema.safeParse(record.id) : undefined;
    if (evidence?.success)
      return editors.open(conversationEditor, { scope: { kind: 'withEvidence', evidence: evidence.data } });
    notifications.show({ severity: 'note', message: 'No message is selected: choose one in a list first.' });
  },
};

export const showTimeline: WorkbenchCommand = {
  id: 'conversation.showTimeline',
  title: 'Show the Timeline of Mail…',
  category: 'Evidence',
  icon: 'comment-discussion',
  keys: ['Ctrl+Alt+Y'],
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '3_evidence', order: 2 }],
  async run({ editors, quickInput }) {
    const cases = docketSession.getState().records?.cases ?? [];
    const all: ConversationScope = { kind: 'all' };
    const scope =
      cases.length === 0
        ? all
        : await quickInput.choose<ConversationScope>('Messages of which evidence?', [
            { title: 'All evidence', value: all, icon: 'mail' },
            ...cases.map(({ id, title }) => ({
              title: `${id} ${title}`,
              value: { kind: 'case', id } as const,
              icon: 'briefcase',
            })),
          ]);
    if (scope !== undefined) editors.open(conversationEditor, { scope });
  },
};
