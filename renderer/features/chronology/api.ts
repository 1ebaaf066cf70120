/** What other features may use of the chronologies: the page of one. */
export { chronologyEditor } from './chronology.editor.tsx';
