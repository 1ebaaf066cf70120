/** A process that takes chains apart, or answers of the conversations of one docket: it may be killed at any time. */
import { answerParent } from '../process/child-port.ts';
import { answerConversations } from './answer-conversations.ts';

answerParent(answerConversations());
