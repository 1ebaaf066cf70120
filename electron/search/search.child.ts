/** The process that searches and keeps the index: it may be killed at any time. */
import { answerParent } from '../process/child-port.ts';
import { answerSearches } from './answer-search.ts';

answerParent(answerSearches());
