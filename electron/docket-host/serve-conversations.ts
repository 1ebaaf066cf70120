import { readChain, readConversation, readConversationMessage } from '../../shared/contracts/conversation.contract.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import type { DocketConversations } from './docket-conversations.ts';

/** Serves the conversations of the open docket. */
export function serveConversations(
  serve: Serve,
  conversations: Pick<DocketConversations, 'page' | 'message' | 'chain'>,
): void {
  serve(readConversation, (asked) => conversations.page(asked));
  serve(readConversationMessage, ({ message }) => conversations.message(message));
  serve(readChain, ({ evidence, attachment }) => conversations.chain(evidence, attachment));
}
