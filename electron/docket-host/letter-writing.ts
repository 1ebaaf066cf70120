/** What needs the fonts and the PDF writer: most of the main process's code, so it is loaded with the first letter and not at the start. */
export { composeDraft, draftOf } from '../ledger/compose-letter.ts';
export { findingsIn } from '../ledger/findings-in.ts';
export { issueLetter } from '../ledger/issue-letter.ts';
export { renderLetter } from '../letters/render-letter.ts';
export { letterPages } from './letter-pages.ts';
