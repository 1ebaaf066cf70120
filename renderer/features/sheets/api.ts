/** What other features may use of sheets: whether something is one, and the way in. */
export { isSheetFile, pastedRows, rowsIn } from './pasted-rows.ts';
export { bringInFile, bringInSheet, bringInText } from './sheet.commands.ts';
export { TakesPastedRows } from './takes-pasted-rows.tsx';
