/** What other features may use of conversations: the chain of a message, and dates of messages in words. */

export { useConversations } from './asked-of-docket.ts';
export { CopyList } from './copy-list.tsx';
export { MessageChain } from './message-chain.tsx';
export { nameIn, shownInWords, utcInWords } from './sent-words.ts';
