/** The process that reads sheets: it may be killed at any time, and what it reads may be hostile. */
import { answerParent } from '../process/child-port.ts';
import { readSheet } from './read-sheet.ts';
import { sheetRequestSchema } from './sheet-protocol.ts';

answerParent(async (request) => readSheet(sheetRequestSchema.parse(request)));
