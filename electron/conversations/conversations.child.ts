/** The process that takes chains apart and holds the conversations of one docket: it may be killed at any time. */
import { answerParent } from '../process/child-port.ts';
import { answerConversations } from './answer-conversations.ts';

answerParent(answerConversations());
