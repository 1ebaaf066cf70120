import { conversationsChanged } from '../../../shared/contracts/conversation.contract.ts';
import type { Contribution } from '../../workbench/workbench.ts';
import { conversationState } from './asked-of-docket.ts';
import {
  showConversation,
  showConversationOfThis,
  showConversationWith,
  showTimeline,
} from './conversation.commands.ts';
import { conversationEditor } from './conversation.editor.tsx';
import { quotedMessageEditor } from './quoted-message.editor.tsx';

export const contributeConversations: Contribution = ({ commands, editors, mainProcess }) => {
  editors.register(conversationEditor);
  editors.register(quotedMessageEditor);
  commands.add(showTimeline);
  commands.add(showConversationOfThis);
  commands.add(showConversation);
  commands.add(showConversationWith);
  mainProcess.on(conversationsChanged, (state) => conversationState.setState({ state: state ?? undefined }));
};
