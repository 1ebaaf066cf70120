/** The process that reads sheets: it may be killed at any time, and what it reads may be hostile. */
import { answerParent } from '../process/child-port.ts';
import { answerSheetQuestions } from './answer-sheet.ts';

answerParent(answerSheetQuestions());
