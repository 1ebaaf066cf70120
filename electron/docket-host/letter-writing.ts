/** What needs the fonts and the PDF writer: most of the main process's code, so it is loaded with the first letter and not at the start. */
export { composeLetter } from '../ledger/compose-letter.ts';
export { issueLetter } from '../ledger/issue-letter.ts';
export { writeLetterPdf } from '../letters/write-pdf.ts';
export { letterPages } from './letter-pages.ts';
