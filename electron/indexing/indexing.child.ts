/** A process that keeps the indexes of one docket, or answers questions of them: it may be killed at any time. */
import { answerParent } from '../process/child-port.ts';
import { answerIndexing } from './answer-indexing.ts';

answerParent(answerIndexing());
